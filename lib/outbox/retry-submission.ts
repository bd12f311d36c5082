import { AppError } from "#lib/errors.ts";
import type { OutboxServices } from "./ports.ts";
import { findSubmission, makeDue } from "./repository.ts";
import type { Submission } from "./types.ts";

/**
 * Sends a message again that failed, or of which nobody knows whether it was sent; only a person may decide that. Of a
 * message that was sent but not filed, it tries to file the copy.
 * @throws AppError not-found; conflict when there is nothing to try again
 */
export async function retrySubmission(
  accountId: string,
  id: string,
  services: OutboxServices,
): Promise<Submission> {
  const due = await makeDue(accountId, id);
  const submission = await findSubmission(accountId, id);
  if (!submission) throw new AppError("not-found", "This message is not in your outbox.");
  if (!due) throw new AppError("conflict", "This message is on its way already.");
  void services.wake({ id, accountId, sendAt: submission.sendAt });
  return submission;
}
