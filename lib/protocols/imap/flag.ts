// STORE (RFC 9051 section 6.4.6).
import type { FlagChange, MessageRef } from "#lib/mail/types.ts";
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
  const added = flagNames(change, true);
  const removed = flagNames(change, false);
  await inFolders(pool, refs, true, async (client, uids) => {
    if (added.length > 0) await execute(client, "UID STORE", [uids, atom("+FLAGS.SILENT"), added.map(atom)]);
    if (removed.length > 0)
      await execute(client, "UID STORE", [uids, atom("-FLAGS.SILENT"), removed.map(atom)]);
  });
}

/** The flags that the change sets (or, with false, takes away). */
export function flagNames(change: FlagChange, value: boolean): string[] {
  return (Object.keys(names) as (keyof FlagChange)[])
    .filter((key) => change[key] === value)
    .map((key) => names[key]);
}
