/** A step that failed, with one sentence on what the operator can do about it. */
export class StepError extends Error {
  readonly advice: string;

  constructor(message: string, advice: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "StepError";
    this.advice = advice;
  }
}

/** Runs one step of the set-up and prints its title with the time that it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  say(`${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

/** One line for the operator. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints why the set-up failed and what to do. */
export function sayFailure(error: unknown): void {
  process.stderr.write(`\nFailed: ${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof StepError) process.stderr.write(`${error.advice}\n`);
  else if (error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`);
}
