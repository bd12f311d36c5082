// UID SEARCH, and the rows of what was found.
import type { FolderPath, FoundMessages, SearchCriteria } from "#lib/mail/types.ts";
import { borrow, selectedMailbox } from "./borrow.ts";
import { atom, execute, sequence, type Token } from "./execute.ts";
import type { ConnectionPool } from "./pool.ts";
import { readMessages } from "./read-messages.ts";
import { searchUids } from "./search.ts";
import type { SummaryCache } from "./summary-cache.ts";

/** The newest messages of a folder that meet all of the criteria, by their UIDs. */
export async function searchMessages(
  pool: ConnectionPool,
  cache: SummaryCache,
  folder: FolderPath,
  criteria: SearchCriteria,
  limit: number,
): Promise<FoundMessages> {
  return borrow(pool, { folder, repeatable: true }, async (client) => {
    await execute(client, "NOOP");
    if (selectedMailbox(client).exists === 0) return { total: 0, messages: [] };
    const uids = (await searchUids(client, tokensOf(criteria))).sort((a, b) => b - a);
    if (uids.length === 0) return { total: 0, messages: [] };
    return { total: uids.length, messages: await readMessages(client, cache, folder, uids.slice(0, limit)) };
  });
}

function tokensOf({ uid, flagged, since, before, participant }: SearchCriteria): Token[] {
  return [
    ...(uid ? [atom("UID"), sequence(String(uid))] : []),
    ...(flagged ? [atom("FLAGGED")] : []),
    ...(since ? [atom("SINCE"), atom(dateOf(since))] : []),
    ...(before ? [atom("BEFORE"), atom(dateOf(before))] : []),
    ...(participant
      ? [atom("OR"), atom("FROM"), participant, atom("OR"), atom("TO"), participant, atom("CC"), participant]
      : []),
  ];
}

/** `21-Nov-2026` (RFC 9051, date-text), of a day written `YYYY-MM-DD`. */
function dateOf(day: string): string {
  const [year, month = 1, date] = day.split("-").map(Number);
  return `${date}-${months[month - 1]}-${year}`;
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
