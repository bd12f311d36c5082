// Access control lists of folders: GETACL, SETACL, DELETEACL, MYRIGHTS (RFC 4314).
import type { ImapFlow } from "imapflow";
import { encodePath } from "imapflow/lib/tools.js";
import { AppError } from "#lib/errors.ts";
import type { FolderAccess, FolderPath, FolderRight } from "#lib/mail/types.ts";
import { borrow } from "./borrow.ts";
import { execute, textOf } from "./execute.ts";
import type { ConnectionPool } from "./pool.ts";

/** The letters of each right (RFC 4314 section 2.1): "read" also keeps who reads apart from the others' \\Seen. */
const letters: Record<FolderRight, string> = { read: "lrs", write: "lrswipte" };

/** Who may do what in a folder; null where the server has no lists, or the person may not administer this one. */
export function listAccess(pool: ConnectionPool, folder: FolderPath): Promise<FolderAccess[] | null> {
  return borrow(pool, { folder: null, repeatable: true }, async (client) => {
    if (!client.capabilities.has("ACL")) return null;
    const path = encodePath(client, folder);
    if (!(await readOwnRights(client, path)).includes("a")) return null;
    const entries: FolderAccess[] = [];
    await execute(client, "GETACL", [path], {
      ACL: ({ attributes = [] }) => {
        const [, ...pairs] = attributes.map(textOf);
        for (let at = 0; at + 1 < pairs.length; at += 2)
          entries.push({ identifier: pairs[at] ?? "", right: rightOf(pairs[at + 1] ?? "") });
      },
    });
    return entries;
  });
}

async function readOwnRights(client: ImapFlow, path: string): Promise<string> {
  let rights = "";
  await execute(client, "MYRIGHTS", [path], {
    MYRIGHTS: ({ attributes = [] }) => {
      rights = textOf(attributes[1]) ?? "";
    },
  });
  return rights;
}

/** What it comes to; "c" and "d" are older servers' for "k", "x", "t" and "e" (section 2.1.1). */
function rightOf(given: string): FolderRight {
  return /[wi]/.test(given) ? "write" : "read";
}

/** Gives somebody this right in a folder; null takes away what they have. */
export async function changeAccess(
  pool: ConnectionPool,
  folder: FolderPath,
  identifier: string,
  right: FolderRight | null,
): Promise<void> {
  await borrow(pool, { folder: null, repeatable: true }, async (client) => {
    if (!client.capabilities.has("ACL"))
      throw new AppError("mail-refused", "This mail server cannot share folders.");
    const path = encodePath(client, folder);
    if (right === null) await execute(client, "DELETEACL", [path, identifier]);
    else await execute(client, "SETACL", [path, identifier, letters[right]]);
  });
}
