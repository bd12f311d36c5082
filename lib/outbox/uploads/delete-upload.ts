import { AppError } from "#lib/errors.ts";
import { removeUnusedUpload } from "./repository.ts";

/** Forgets a file. One that an accepted message waits with stays until that is sent. Throws not-found. */
export async function deleteUpload(accountId: string, id: string): Promise<void> {
  if (await removeUnusedUpload(accountId, id)) return;
  throw new AppError("not-found", "This file is no longer there.");
}
