// LIST with STATUS, SPECIAL-USE and SUBSCRIBED in one command where the server can (RFC 5258, 5819, 6154).
import type { ListResponse } from "imapflow";
import type { Folder, FolderPath, FolderRole } from "#lib/mail/types.ts";
import { borrow } from "./borrow.ts";
import type { ConnectionPool } from "./pool.ts";

const roles: Record<string, FolderRole> = {
  "\\Inbox": "inbox",
  "\\Drafts": "drafts",
  "\\Sent": "sent",
  "\\Archive": "archive",
  "\\Junk": "junk",
  "\\Trash": "trash",
};

/** In no particular order. imapflow takes a role from its flag, else from the names that folders go by. */
export async function listFolders(pool: ConnectionPool): Promise<Folder[]> {
  const entries = await borrow(pool, { folder: null, repeatable: true }, (client) =>
    client.list({ statusQuery: { messages: true, unseen: true } }),
  );
  const paths = new Set(entries.map(({ path }) => path));
  return entries.map((entry) => toFolder(entry, paths));
}

function toFolder(entry: ListResponse, paths: Set<string>): Folder {
  const parent = nearestListed(entry, paths);
  const isInbox = entry.path === "INBOX";
  return {
    path: entry.path as FolderPath,
    name: isInbox ? "Inbox" : entry.path.slice(parent ? parent.length + entry.delimiter.length : 0),
    parent: parent as FolderPath | null,
    role: roles[entry.specialUse ?? ""] ?? null,
    selectable: !hasFlag(entry, "\\noselect") && !hasFlag(entry, "\\nonexistent"),
    total: entry.status?.messages ?? 0,
    unread: entry.status?.unseen ?? 0,
  };
}

/** Shared folders are often listed without the name they hang under. */
function nearestListed({ path, delimiter }: ListResponse, paths: Set<string>): string | null {
  if (!delimiter) return null;
  for (let end = path.lastIndexOf(delimiter); end > 0; end = path.lastIndexOf(delimiter, end - 1)) {
    const ancestor = path.slice(0, end);
    if (paths.has(ancestor)) return ancestor;
  }
  return null;
}

function hasFlag({ flags }: ListResponse, name: string): boolean {
  return [...flags].some((flag) => flag.toLowerCase() === name);
}
