import type { SubmissionState } from "#lib/contract/outbox.ts";

/** What can be done with a message in each state of its way. What is being handed over cannot be stopped. */
export function outboxChoices(state: SubmissionState): { retry: boolean; edit: boolean; discard: boolean } {
  const waitsForPerson = state === "failed" || state === "unknown";
  const canBeTaken = waitsForPerson || state === "queued";
  return { retry: waitsForPerson, edit: canBeTaken, discard: canBeTaken };
}
