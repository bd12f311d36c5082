import { AppError } from "#lib/errors.ts";
import { parseFolderId } from "./ids.ts";
import type { MailAccount, MailStore } from "./ports.ts";
import type { FolderRight } from "./types.ts";

/**
 * Gives somebody of the mail server this right in a folder; null takes away what they have.
 * @throws AppError input-invalid for oneself; not-found; mail-refused when the server says no
 */
export async function shareFolder(
  store: MailStore,
  account: MailAccount,
  { folderId, address, right }: { folderId: string; address: string; right: FolderRight | null },
): Promise<void> {
  const identifier = address.trim().toLowerCase();
  if (identifier === account.address.toLowerCase())
    throw new AppError("input-invalid", "This folder is yours already.");
  await store.changeAccess(parseFolderId(folderId), identifier, right);
}
