// STORE (RFC 9051 section 6.4.6).
import type { ImapFlow } from "imapflow";
import { AppError } from "#lib/errors.ts";
import type { FlagChange, MessageRef } from "#lib/mail/types.ts";
import { selectedMailbox } from "./borrow.ts";
import { atom, execute } from "./execute.ts";
import { inFolders } from "./in-folders.ts";
import type { ConnectionPool } from "./pool.ts";

/** System flags and the registered keyword $Forwarded (RFC 9051 section 2.3.2). */
const names: Record<keyof FlagChange, string> = {
  seen: "\\Seen",
  flagged: "\\Flagged",
  answered: "\\Answered",
  forwarded: "$Forwarded",
};

export async function changeFlags(
  pool: ConnectionPool,
  refs: MessageRef[],
  change: FlagChange,
): Promise<void> {
  await inFolders(pool, refs, true, async (client, uids) => {
    const added = flagNames(change, true).filter((flag) => isKept(client, flag));
    const removed = flagNames(change, false).filter((flag) => isKept(client, flag));
    if (added.length > 0) await execute(client, "UID STORE", [uids, atom("+FLAGS.SILENT"), added.map(atom)]);
    if (removed.length > 0)
      await execute(client, "UID STORE", [uids, atom("-FLAGS.SILENT"), removed.map(atom)]);
  });
}

/**
 * Whether the selected mailbox keeps this flag (PERMANENTFLAGS, RFC 9051 section 7.1): servers answer OK to others and
 * forget them. A keyword may be lost without anybody missing it. Throws mail-refused for a system flag.
 */
function isKept(client: ImapFlow, flag: string): boolean {
  const kept = selectedMailbox(client).permanentFlags;
  if (!kept || kept.has(flag)) return true;
  if (flag.startsWith("\\")) throw notAllowed();
  return kept.has("\\*");
}

export function notAllowed(): AppError {
  return new AppError("mail-refused", "You are not allowed to change messages in this folder.");
}

/** The flags that the change sets (or, with false, takes away). */
export function flagNames(change: FlagChange, value: boolean): string[] {
  return (Object.keys(names) as (keyof FlagChange)[])
    .filter((key) => change[key] === value)
    .map((key) => names[key]);
}
