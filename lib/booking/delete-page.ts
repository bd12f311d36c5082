import { AppError } from "#lib/errors.ts";
import { deletePage as remove } from "./repository.ts";

/** @throws AppError not-found, also for another person's */
export async function deletePage(userId: string, id: string): Promise<void> {
  if (!(await remove(userId, id))) throw new AppError("not-found", "This page is not there any more.");
}
