// FETCH of what never changes about messages: envelope, structure, date, size, preview (RFC 8970).
import type { ImapFlow } from "imapflow";
import { packMessageRange } from "imapflow/lib/tools.js";
import type { FolderPath, MessageRef } from "#lib/mail/types.ts";
import { selectedMailbox } from "./borrow.ts";
import { isRefusal } from "./errors.ts";
import { atom, sequence, textOf } from "./execute.ts";
import { fetchPreviews } from "./fetch-previews.ts";
import { readEnvelope } from "./read-envelope.ts";
import { type FetchRow, fetchRows } from "./read-fetch.ts";
import { readStructure } from "./read-structure.ts";
import type { KnownMessage, SummaryCache } from "./summary-cache.ts";

const items = ["UID", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODYSTRUCTURE"].map(atom);
const bareItems = ["UID", "INTERNALDATE", "RFC822.SIZE"].map(atom);

/** Reads these messages of the selected folder into the cache. Those that are gone are left out. */
export async function fetchSummaries(client: ImapFlow, cache: SummaryCache, uids: number[]): Promise<void> {
  const mailbox = selectedMailbox(client);
  const refOf = (uid: number): MessageRef => ({
    folder: mailbox.path as FolderPath,
    uidValidity: mailbox.uidValidity ?? 0n,
    uid,
  });
  const hasPreview = client.capabilities.has("PREVIEW");
  const rows = await fetchReadable(client, uids, hasPreview ? [...items, atom("PREVIEW")] : items);
  const known = new Map(rows.map((row) => [row.uid, readSummary(row)]));
  if (!hasPreview) await fetchPreviews(client, known);
  for (const [uid, message] of known) cache.set(refOf(uid), message);
}

/** A message that the server cannot take apart must not hide the others: it is asked for again with less. */
async function fetchReadable(client: ImapFlow, uids: number[], wanted: typeof items): Promise<FetchRow[]> {
  const rows = await fetchOrNone(client, uids, wanted);
  const read = new Set(rows.map((row) => row.uid));
  const missing = uids.filter((uid) => !read.has(uid));
  if (missing.length === 0) return rows;
  return [...rows, ...(await fetchOrNone(client, missing, bareItems))];
}

async function fetchOrNone(client: ImapFlow, uids: number[], wanted: typeof items): Promise<FetchRow[]> {
  try {
    const rows = await fetchRows(client, "UID FETCH", [sequence(packMessageRange(uids)), wanted]);
    return rows.filter((row) => row.items.has("RFC822.SIZE"));
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

function readSummary({ items: found }: FetchRow): KnownMessage {
  const received = new Date(textOf(found.get("INTERNALDATE")) ?? "");
  return {
    summary: {
      envelope: readEnvelope(found.get("ENVELOPE")),
      body: readStructure(found.get("BODYSTRUCTURE")),
      preview: oneLine(textOf(found.get("PREVIEW")) ?? ""),
      receivedAt: Number.isNaN(received.getTime()) ? new Date(0) : received,
      size: Number(textOf(found.get("RFC822.SIZE"))) || 0,
    },
    references: null,
  };
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim();
}
