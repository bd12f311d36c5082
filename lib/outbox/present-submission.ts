import type { Draft as DraftDto, Submission as SubmissionDto } from "#lib/contract/outbox.ts";
import { Draft } from "#lib/contract/outbox.ts";
import type { Submission } from "./types.ts";

export function presentSubmission(submission: Submission): SubmissionDto {
  const { id, state, subject, envelopeTo, sendAt, createdAt, attempts, lastError } = submission;
  return {
    id,
    state,
    subject,
    recipients: envelopeTo,
    sendAt: sendAt.toISOString(),
    createdAt: createdAt.toISOString(),
    attempts,
    lastError,
  };
}

/** A draft as it was stored with its submission. */
export function presentDraft(stored: unknown): DraftDto {
  return Draft.parse(stored);
}
