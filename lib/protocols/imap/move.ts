// MOVE (RFC 6851), or COPY, \Deleted and EXPUNGE; the new UIDs come as COPYUID (RFC 4315).
import type { CopyResponseObject, ImapFlow, ImapResponse } from "imapflow";
import { parseCopyUid } from "imapflow/lib/commands/copyuid-parser.js";
import { encodePath } from "imapflow/lib/tools.js";
import type { FolderPath, MessageRef, Moved } from "#lib/mail/types.ts";
import { execute, type Token } from "./execute.ts";
import { deleteMessages } from "./expunge.ts";
import { inFolders } from "./in-folders.ts";
import type { ConnectionPool } from "./pool.ts";

/** Answers in the order of `refs`. What lies in the folder already stays as it is. */
export async function move(pool: ConnectionPool, refs: MessageRef[], to: FolderPath): Promise<Moved[]> {
  const places = new Map<MessageRef, MessageRef | null>(refs.map((ref) => [ref, ref]));
  const strays = refs.filter((ref) => ref.folder !== to);
  await inFolders(pool, strays, false, async (client, uids, its) => {
    const copied = await moveOnce(client, uids, its, to);
    for (const ref of its) {
      const uid = copied.uidMap?.get(ref.uid);
      const { uidValidity } = copied;
      places.set(ref, uid && uidValidity ? { folder: to, uidValidity, uid } : null);
    }
  });
  return refs.map((from) => ({ from, to: places.get(from) ?? null }));
}

async function moveOnce(
  client: ImapFlow,
  uids: Token,
  refs: MessageRef[],
  to: FolderPath,
): Promise<CopyResponseObject> {
  const copied: CopyResponseObject = { path: "", destination: to };
  const read = (response: ImapResponse) => parseCopyUid(response, copied);
  const canMove = client.capabilities.has("MOVE");
  const attributes = [uids, encodePath(client, to)];
  // With MOVE the code comes in an untagged OK (RFC 6851 section 4.3), with COPY in the tagged one.
  read(await execute(client, canMove ? "UID MOVE" : "UID COPY", attributes, { OK: read }));
  if (!canMove) await deleteMessages(client, uids, refs);
  return copied;
}
