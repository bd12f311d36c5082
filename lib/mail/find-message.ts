import { AppError } from "#lib/errors.ts";
import type { MailStore } from "./ports.ts";
import type { Folder, FolderPath, MessageRef } from "./types.ts";

const mostFolders = 200;
const likely = ["inbox", "archive", "sent"];

/** Where the message with this Message-ID lies; the trash last. @throws AppError message-gone */
export async function findMessage(store: MailStore, messageId: string): Promise<MessageRef> {
  if (/[\u0000-\u001f\u007f]/.test(messageId)) throw gone();
  const bare = messageId.trim().replace(/^<|>$/g, "");
  const folders = (await store.listFolders()).filter(({ selectable, total }) => selectable && total > 0);
  for (const { path } of folders.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, mostFolders)) {
    const [uid] = await store.findByMessageId(path, bare);
    if (uid) return refOf(store, path, uid);
  }
  throw gone();
}

function rankOf({ role }: Folder): number {
  if (role === "trash" || role === "junk") return 9;
  return role && likely.includes(role) ? likely.indexOf(role) : likely.length;
}

async function refOf(store: MailStore, folder: FolderPath, uid: number): Promise<MessageRef> {
  const found = await store.search(folder, { uid }, 1);
  const ref = found.messages[0]?.ref;
  if (!ref) throw gone();
  return ref;
}

function gone(): AppError {
  return new AppError("message-gone", "This message is in none of your folders any more.");
}
