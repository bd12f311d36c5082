import { AppError } from "#lib/errors.ts";
import type { FolderPath, FolderRole } from "#lib/mail/types.ts";
import { borrow } from "./borrow.ts";
import { listFolders } from "./list.ts";
import type { ConnectionPool } from "./pool.ts";

const defaultNames: Record<FolderRole, string> = {
  inbox: "INBOX",
  drafts: "Drafts",
  sent: "Sent",
  archive: "Archive",
  junk: "Junk",
  trash: "Trash",
};

/** The folder with this role; made and subscribed to when there is none. */
export async function ensureFolder(pool: ConnectionPool, role: FolderRole): Promise<FolderPath> {
  const found = (await listFolders(pool)).find((folder) => folder.role === role && folder.selectable);
  if (found) return found.path;
  // CREATE of what exists already is harmless: imapflow answers with `created: false`.
  const made = await borrow(pool, { folder: null, repeatable: true }, (client) =>
    client.mailboxCreate(defaultNames[role]),
  );
  if (!made.path) throw new AppError("mail-refused", "The mail server did not make the folder.");
  return made.path as FolderPath;
}
