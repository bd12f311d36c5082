import { parseFolderId } from "./ids.ts";
import type { MailStore } from "./ports.ts";
import type { FolderPath, MessageWindow } from "./types.ts";

/** A run of a folder's rows, newest first. */
export async function listMessages(
  store: MailStore,
  folderId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<MessageWindow & { folder: FolderPath }> {
  const folder = parseFolderId(folderId);
  return { folder, ...(await store.listWindow(folder, offset, limit)) };
}
