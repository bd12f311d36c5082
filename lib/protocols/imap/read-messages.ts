import type { ImapFlow } from "imapflow";
import { packMessageRange } from "imapflow/lib/tools.js";
import type { FolderPath, MessageSummary } from "#lib/mail/types.ts";
import { selectedMailbox } from "./borrow.ts";
import { atom, sequence } from "./execute.ts";
import { fetchSummaries } from "./fetch-summaries.ts";
import { fetchRows, readFlags } from "./read-fetch.ts";
import type { SummaryCache } from "./summary-cache.ts";

/** These messages of the selected folder, highest UID first. Those that are gone are left out. */
export async function readMessages(
  client: ImapFlow,
  cache: SummaryCache,
  folder: FolderPath,
  uids: number[],
): Promise<MessageSummary[]> {
  const uidValidity = selectedMailbox(client).uidValidity ?? 0n;
  const refOf = (uid: number) => ({ folder, uidValidity, uid });
  const rows = await fetchRows(client, "UID FETCH", [
    sequence(packMessageRange(uids)),
    [atom("UID"), atom("FLAGS")],
  ]);
  const unknown = rows.map(({ uid }) => uid).filter((uid) => uid > 0 && !cache.get(refOf(uid)));
  if (unknown.length > 0) await fetchSummaries(client, cache, unknown);
  return rows
    .toSorted((a, b) => b.uid - a.uid)
    .flatMap(({ uid, items }) => {
      const known = cache.get(refOf(uid));
      return known ? [{ ...known.summary, ref: refOf(uid), flags: readFlags(items.get("FLAGS")) }] : [];
    });
}
