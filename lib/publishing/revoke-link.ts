import { AppError } from "#lib/errors.ts";
import { deleteLink } from "./repository.ts";

/** @throws AppError not-found, also for another person's */
export async function revokeLink(userId: string, linkId: string): Promise<void> {
  if (!(await deleteLink(userId, linkId)))
    throw new AppError("not-found", "This link is not there any more.");
}
