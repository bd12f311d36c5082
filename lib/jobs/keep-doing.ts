import { setTimeout as delay } from "node:timers/promises";
import { log } from "#lib/log.ts";

/** Does something again and again, with a pause (ms) in between, until it is told to stop. A failure is only logged. */
export async function keepDoing(
  what: string,
  pause: number,
  stopping: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!stopping.aborted) {
    await work().catch((err) => log().warn({ err }, `${what} could not be looked after; trying again`));
    await delay(pause, null, { signal: stopping }).catch(() => {});
  }
}
