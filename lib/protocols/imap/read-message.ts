import type { ImapFlow } from "imapflow";
import type { MessageRef } from "#lib/mail/types.ts";
import { borrow, checkValidity, messageGone } from "./borrow.ts";
import { execute } from "./execute.ts";
import type { ConnectionPool } from "./pool.ts";

/**
 * Reads something of one message on a borrowed connection; `read` answers null when it is not there. A connection
 * that has had the folder open since before the message came does not see it until it has heard of it, so that is
 * asked for before the message is called gone.
 */
export function readMessage<T>(
  pool: ConnectionPool,
  ref: MessageRef,
  read: (client: ImapFlow) => Promise<T | null>,
): Promise<T> {
  return borrow(pool, { folder: ref.folder, repeatable: true }, async (client) => {
    checkValidity(client, ref);
    const found = await read(client);
    if (found !== null) return found;
    await execute(client, "NOOP");
    const heard = await read(client);
    if (heard === null) throw messageGone();
    return heard;
  });
}
