// APPEND (RFC 9051 section 6.3.12).
import type { FlagChange, FolderPath } from "#lib/mail/types.ts";
import { borrow } from "./borrow.ts";
import { flagNames } from "./flag.ts";
import type { ConnectionPool } from "./pool.ts";

/** A connection that carries less than this many bytes a millisecond is taken for stalled. */
const slowest = 200;

/** Not repeated once begun: a copy whose answer got lost would be stored twice. */
export async function append(
  pool: ConnectionPool,
  folder: FolderPath,
  mime: Buffer,
  flags: FlagChange,
  receivedAt?: Date,
): Promise<void> {
  const errand = { folder: null, repeatable: false, extraTime: mime.length / slowest };
  await borrow(pool, errand, (client) => client.append(folder, mime, flagNames(flags, true), receivedAt));
}
