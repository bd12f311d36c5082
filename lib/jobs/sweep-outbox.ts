import { log } from "#lib/log.ts";
import { findDueSubmissions } from "#lib/outbox/delivery/find-due-submissions.ts";
import type { RunningSends } from "./running-sends.ts";

/** In milliseconds. */
export const sweepInterval = 10_000;

/** Starts everything that is due, whether or not a wake-up came for it. */
export async function sweepOutbox(sends: RunningSends): Promise<void> {
  try {
    for (const due of await findDueSubmissions()) sends.start(due);
  } catch (err) {
    log().warn({ err }, "the outbox could not be swept");
  }
}
