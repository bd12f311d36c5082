import { AppError } from "#lib/errors.ts";

export type Outcome =
  | { state: "queued"; seconds: number; sentence: string }
  | { state: "failed" | "unknown"; sentence: string };

/** After the first, second ... attempt; the last one is repeated until a day is over. In seconds. */
const delays = [10, 60, 5 * 60, 15 * 60, 3600];
const mostAttempts = delays.length - 1 + 24;

export const unknownSentence =
  "The connection broke before the mail server confirmed the message. It may have been sent: ask a recipient before you send it again.";

/** What a failed attempt (1 for the first) to submit means for the submission. */
export function judgeFailure(error: unknown, attempts: number): Outcome {
  if (!(error instanceof AppError)) return later(attempts, "Something went wrong on our side.");
  if (error.code === "mail-protocol-broken") return { state: "unknown", sentence: unknownSentence };
  if (error.code === "mail-refused" || error.code === "mail-login-rejected") {
    return { state: "failed", sentence: error.publicMessage };
  }
  return later(attempts, error.publicMessage);
}

function later(attempts: number, sentence: string): Outcome {
  if (attempts < mostAttempts) return { state: "queued", seconds: delayAfter(attempts), sentence };
  return { state: "failed", sentence: `Given up after trying for a day. ${sentence}` };
}

/** Seconds to wait after this attempt. */
export function delayAfter(attempts: number): number {
  return delays[Math.min(attempts, delays.length) - 1] ?? 3600;
}
