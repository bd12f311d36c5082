/** Something took longer than it may. */
export class TimedOut extends Error {
  constructor(milliseconds: number) {
    super(`No answer within ${Math.round(milliseconds)} ms`);
    this.name = "TimedOut";
  }
}

/**
 * The work's own result, or TimedOut after this many milliseconds. `giveUp` must then end the work (close its
 * connection); whatever it still comes to is dropped.
 */
export async function limitTime<T>(work: Promise<T>, milliseconds: number, giveUp: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(new TimedOut(milliseconds));
        giveUp();
      },
      Math.max(0, milliseconds),
    );
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
