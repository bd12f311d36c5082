// Who wrote to whom: SEARCH for addresses (RFC 9051 section 6.4.4), then the envelopes of the newest.
import type { FolderPath, MessageSummary } from "#lib/mail/types.ts";
import { borrow, selectedMailbox } from "./borrow.ts";
import { atom, execute, sequence, type Token } from "./execute.ts";
import { fetchSummaries } from "./fetch-summaries.ts";
import type { ConnectionPool } from "./pool.ts";
import { fetchRows, readFlags } from "./read-fetch.ts";
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
    if (!uids.length) return [];
    const uidValidity = selectedMailbox(client).uidValidity ?? 0n;
    const refOf = (uid: number) => ({ folder, uidValidity, uid });
    const unknown = uids.filter((uid) => !cache.get(refOf(uid)));
    if (unknown.length > 0) await fetchSummaries(client, cache, unknown);
    const rows = await fetchRows(client, "UID FETCH", [
      sequence(uids.join(",")),
      [atom("UID"), atom("FLAGS")],
    ]);
    return uids.flatMap((uid) => {
      const known = cache.get(refOf(uid));
      const row = rows.find((each) => each.uid === uid);
      return known && row
        ? [{ ...known.summary, ref: refOf(uid), flags: readFlags(row.items.get("FLAGS")) }]
        : [];
    });
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
