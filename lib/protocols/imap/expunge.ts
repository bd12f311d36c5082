// Deletes for ever: \Deleted and UID EXPUNGE (RFC 9051 section 6.4.9).
import type { ImapFlow } from "imapflow";
import type { MessageRef } from "#lib/mail/types.ts";
import { selectedMailbox } from "./borrow.ts";
import { atom, execute, type Token } from "./execute.ts";
import { notAllowed } from "./flag.ts";
import { inFolders } from "./in-folders.ts";
import type { ConnectionPool } from "./pool.ts";
import { searchUids } from "./search.ts";

export async function expunge(pool: ConnectionPool, refs: MessageRef[]): Promise<void> {
  await inFolders(pool, refs, true, (client, uids, its) => deleteMessages(client, uids, its));
}

/** Deletes messages of the selected folder and no others. */
export async function deleteMessages(client: ImapFlow, uids: Token, refs: MessageRef[]): Promise<void> {
  if (selectedMailbox(client).permanentFlags?.has("\\Deleted") === false) throw notAllowed();
  await execute(client, "UID STORE", [uids, atom("+FLAGS.SILENT"), [atom("\\Deleted")]]);
  if (client.capabilities.has("UIDPLUS")) {
    await execute(client, "UID EXPUNGE", [uids]);
    return;
  }
  // A plain EXPUNGE would take along what another program has only marked: then ours stay marked, too.
  const ours = new Set(refs.map(({ uid }) => uid));
  const marked = await searchUids(client, [atom("DELETED")]);
  if (marked.every((uid) => ours.has(uid))) await execute(client, "EXPUNGE");
}
