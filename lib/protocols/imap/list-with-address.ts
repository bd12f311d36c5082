// Who wrote to whom: SEARCH for addresses (RFC 9051 section 6.4.4), then the envelopes of the newest.
import type { FolderPath, MessageSummary } from "#lib/mail/types.ts";
import { borrow } from "./borrow.ts";
import { atom, execute, type Token } from "./execute.ts";
import type { ConnectionPool } from "./pool.ts";
import { readMessages } from "./read-messages.ts";
import { searchUids } from "./search.ts";
import type { SummaryCache } from "./summary-cache.ts";

export async function listWithAddress(
  pool: ConnectionPool,
  cache: SummaryCache,
  folder: FolderPath,
  addresses: string[],
  limit: number,
): Promise<MessageSummary[]> {
  const criteria = criteriaOf(addresses);
  if (!criteria.length) return [];
  return borrow(pool, { folder, repeatable: true }, async (client) => {
    // Without this the server searches the folder as it was when it was selected.
    await execute(client, "NOOP");
    const found = await searchUids(client, criteria);
    const uids = found.sort((a, b) => b - a).slice(0, limit);
    return uids.length > 0 ? readMessages(client, cache, folder, uids) : [];
  });
}

/** OR takes two keys, so a list of them nests. What is not ASCII would need a CHARSET that not every server knows. */
function criteriaOf(addresses: string[]): Token[] {
  const askable = addresses.filter((address) => /^[\x21-\x7e]+$/.test(address));
  const keys = askable.flatMap((address) =>
    ["FROM", "TO", "CC"].map((name): Token[] => [atom(name), address]),
  );
  const [first, ...others] = keys.reverse();
  return others.reduce<Token[]>((all, key) => [atom("OR"), ...key, ...all], first ?? []);
}
