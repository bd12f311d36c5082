import { AppError } from "#lib/errors.ts";
import { cancel, findSubmission } from "./repository.ts";

/**
 * Takes a message back that waits or has failed, and answers with the stored draft, whose files can be used again.
 * @throws AppError not-found; conflict when it is on its way or gone already
 */
export async function cancelSubmission(accountId: string, id: string): Promise<unknown> {
  const cancelled = await cancel(accountId, id);
  if (cancelled) return cancelled.draft;
  const submission = await findSubmission(accountId, id);
  if (!submission) throw new AppError("not-found", "This message is not in your outbox.");
  throw new AppError("conflict", "It is too late to take this message back.");
}
