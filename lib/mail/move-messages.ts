import { parseFolderId, parseMessageId } from "./ids.ts";
import type { MailStore } from "./ports.ts";
import type { FolderPath, FolderRole, Moved } from "./types.ts";

export type Destination = { folderId: string } | { role: FolderRole };

/** Moves messages of any folders into one. Of a role that no folder has, the folder is made. */
export async function moveMessages(
  store: MailStore,
  messageIds: string[],
  to: Destination,
): Promise<{ folder: FolderPath; moved: Moved[] }> {
  const refs = messageIds.map(parseMessageId);
  const folder = "role" in to ? await store.ensureFolder(to.role) : parseFolderId(to.folderId);
  return { folder, moved: await store.move(refs, folder) };
}
