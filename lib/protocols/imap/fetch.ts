// FETCH of one message: its flags now, and what never changes from the cache.
import type { ImapFlow } from "imapflow";
import type { MessageRef, MessageStructure } from "#lib/mail/types.ts";
import { atom, bodyPeek, bytesOf, sequence } from "./execute.ts";
import { fetchSummaries } from "./fetch-summaries.ts";
import type { ConnectionPool } from "./pool.ts";
import { fetchRows, readFlags } from "./read-fetch.ts";
import { readMessage } from "./read-message.ts";
import type { SummaryCache } from "./summary-cache.ts";

/** A References header is cut here, in bytes: a thread's beginning is worth no more. */
const longestHeader = 64 * 1024;

export async function fetchStructure(
  pool: ConnectionPool,
  cache: SummaryCache,
  ref: MessageRef,
): Promise<MessageStructure> {
  return readMessage(pool, ref, async (client) => {
    if (!cache.get(ref)) await fetchSummaries(client, cache, [ref.uid]);
    const known = cache.get(ref);
    const head = known && (await fetchHead(client, ref, known.references));
    if (!known || !head) return null;
    const { flags, references } = head;
    known.references = references;
    return { ...known.summary, ref, flags, references };
  });
}

async function fetchHead(client: ImapFlow, ref: MessageRef, knownReferences: string[] | null) {
  const header = bodyPeek([atom("HEADER.FIELDS"), [atom("REFERENCES")]], [0, longestHeader]);
  const wanted = knownReferences ? [atom("UID"), atom("FLAGS")] : [atom("UID"), atom("FLAGS"), header];
  const rows = await fetchRows(client, "UID FETCH", [sequence(String(ref.uid)), wanted]);
  const row = rows.find(({ uid, items }) => uid === ref.uid && items.has("FLAGS"));
  if (!row) return null;
  return {
    flags: readFlags(row.items.get("FLAGS")),
    references: knownReferences ?? readReferences(bytesOf(row.items.get("BODY[HEADER.FIELDS]"))),
  };
}

/** RFC 5322 section 3.6.4: message ids in angle brackets. */
function readReferences(header: Buffer | null): string[] {
  return header?.toString("utf8").match(/<[^<>\s]+>/g) ?? [];
}
