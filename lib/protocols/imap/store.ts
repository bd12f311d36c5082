import type { MailStore } from "#lib/mail/ports.ts";
import { changeAccess, listAccess } from "./access.ts";
import { append } from "./append.ts";
import { ensureFolder } from "./ensure-folder.ts";
import { expunge } from "./expunge.ts";
import { fetchStructure } from "./fetch.ts";
import { changeFlags } from "./flag.ts";
import { listFolders } from "./list.ts";
import { listWithAddress } from "./list-with-address.ts";
import { move } from "./move.ts";
import { fetchPart, fetchParts, streamPart, streamSource } from "./part.ts";
import type { ConnectionPool } from "./pool.ts";
import { findByMessageId } from "./search.ts";
import { searchMessages } from "./search-messages.ts";
import { SummaryCache } from "./summary-cache.ts";
import { listWindow } from "./window.ts";

/** The mailbox of one account on its IMAP server. */
export function imapStore(pool: ConnectionPool, accountId: string): MailStore {
  const cache = new SummaryCache(accountId);
  return {
    listFolders: () => listFolders(pool),
    ensureFolder: (role) => ensureFolder(pool, role),
    listAccess: (folder) => listAccess(pool, folder),
    changeAccess: (folder, identifier, right) => changeAccess(pool, folder, identifier, right),
    listWindow: (folder, offset, limit) => listWindow(pool, cache, folder, offset, limit),
    fetchStructure: (ref) => fetchStructure(pool, cache, ref),
    fetchPart: (ref, part, encoding, limit) => fetchPart(pool, ref, { part, encoding }, limit),
    fetchParts: (ref, parts, limit) => fetchParts(pool, ref, parts, limit),
    streamPart: (ref, part, encoding) => streamPart(pool, ref, part, encoding),
    streamSource: (ref) => streamSource(pool, ref),
    findByMessageId: (folder, messageId) => findByMessageId(pool, folder, messageId),
    listWithAddress: (folder, addresses, limit) => listWithAddress(pool, cache, folder, addresses, limit),
    search: (folder, criteria, limit) => searchMessages(pool, cache, folder, criteria, limit),
    changeFlags: (refs, change) => changeFlags(pool, refs, change),
    move: (refs, to) => move(pool, refs, to),
    expunge: (refs) => expunge(pool, refs),
    append: (folder, mime, flags, receivedAt) => append(pool, folder, mime, flags, receivedAt),
  };
}
