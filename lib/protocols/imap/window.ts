// Windows of a folder by sequence number: row 0 is the highest.
import type { ImapFlow } from "imapflow";
import type { FolderPath, MessageSummary, MessageWindow } from "#lib/mail/types.ts";
import { borrow, selectedMailbox } from "./borrow.ts";
import { atom, execute, sequence } from "./execute.ts";
import { fetchSummaries } from "./fetch-summaries.ts";
import type { ConnectionPool } from "./pool.ts";
import { fetchRows, readFlags } from "./read-fetch.ts";
import type { SummaryCache } from "./summary-cache.ts";

export async function listWindow(
  pool: ConnectionPool,
  cache: SummaryCache,
  folder: FolderPath,
  offset: number,
  limit: number,
): Promise<MessageWindow> {
  return borrow(pool, { folder, repeatable: true }, async (client) => {
    // Only this makes the server tell what came and went since the folder was selected.
    await execute(client, "NOOP");
    const total = selectedMailbox(client).exists;
    const highest = total - offset;
    if (highest < 1) return { total, offset, messages: [] };
    const lowest = Math.max(1, highest - limit + 1);
    return { total, offset, messages: await readRange(client, cache, folder, lowest, highest) };
  });
}

async function readRange(
  client: ImapFlow,
  cache: SummaryCache,
  folder: FolderPath,
  lowest: number,
  highest: number,
): Promise<MessageSummary[]> {
  const uidValidity = selectedMailbox(client).uidValidity ?? 0n;
  const refOf = (uid: number) => ({ folder, uidValidity, uid });
  const rows = await fetchRows(client, "FETCH", [
    sequence(`${lowest}:${highest}`),
    [atom("UID"), atom("FLAGS")],
  ]);
  const listed = rows.filter(({ seq, uid }) => uid > 0 && seq >= lowest && seq <= highest);
  listed.sort((a, b) => b.seq - a.seq);
  const unknown = listed.filter(({ uid }) => !cache.get(refOf(uid)));
  if (unknown.length > 0)
    await fetchSummaries(
      client,
      cache,
      unknown.map(({ uid }) => uid),
    );
  return listed.flatMap(({ uid, items }) => {
    const known = cache.get(refOf(uid));
    return known ? [{ ...known.summary, ref: refOf(uid), flags: readFlags(items.get("FLAGS")) }] : [];
  });
}
