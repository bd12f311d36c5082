import type { ImapFlow } from "imapflow";
import { packMessageRange } from "imapflow/lib/tools.js";
import type { FolderPath, MessageRef } from "#lib/mail/types.ts";
import { borrow, checkValidity } from "./borrow.ts";
import { sequence, type Token } from "./execute.ts";
import type { ConnectionPool } from "./pool.ts";

/**
 * Runs `change` once for each folder that these messages lie in, with the folder selected and the set of their UIDs.
 * Throws message-gone when a folder's UIDVALIDITY has changed; folders before it are done by then.
 */
export async function inFolders(
  pool: ConnectionPool,
  refs: MessageRef[],
  repeatable: boolean,
  change: (client: ImapFlow, uids: Token, refs: MessageRef[]) => Promise<void>,
): Promise<void> {
  for (const [folder, its] of Map.groupBy(refs, (ref): FolderPath => ref.folder)) {
    await borrow(pool, { folder, repeatable }, async (client) => {
      for (const ref of its) checkValidity(client, ref);
      await change(client, sequence(packMessageRange(its.map(({ uid }) => uid))), its);
    });
  }
}
