import { parseFolderId } from "./ids.ts";
import type { MailAccount, MailGateway } from "./ports.ts";
import type { FolderEvent } from "./types.ts";

/** Calls the listener for changes in the inbox and in this folder, until the returned function is called. */
export function watchMail(
  mail: MailGateway,
  account: MailAccount,
  folderId: string | undefined,
  listener: (event: FolderEvent) => void,
): () => void {
  return mail.watch(account, folderId === undefined ? null : parseFolderId(folderId), listener);
}
