// The beginning of messages' text for servers without PREVIEW: a partial FETCH of the first text part.
import type { ImapFlow } from "imapflow";
import { packMessageRange } from "imapflow/lib/tools.js";
import { makeSnippet } from "#lib/formats/mime/snippet.ts";
import type { BodyPart } from "#lib/mail/types.ts";
import { atom, bodyPeek, bytesOf, sequence } from "./execute.ts";
import { fetchRows } from "./read-fetch.ts";
import type { KnownMessage } from "./summary-cache.ts";

/** How much of an encoded part is read for a preview, in bytes. */
const enough = 2048;

/** Fills in the previews. One command for all messages whose first text lies in the part of the same number. */
export async function fetchPreviews(client: ImapFlow, known: Map<number, KnownMessage>): Promise<void> {
  const texts = new Map([...known].map(([uid, { summary }]) => [uid, firstText(summary.body)]));
  const uidsByPart = Map.groupBy(texts.keys(), (uid) => texts.get(uid)?.part);
  for (const [part, uids] of uidsByPart) {
    if (!part) continue;
    const item = bodyPeek([atom(part)], [0, enough]);
    const rows = await fetchRows(client, "UID FETCH", [
      sequence(packMessageRange(uids)),
      [atom("UID"), item],
    ]);
    for (const { uid, items } of rows) {
      const message = known.get(uid);
      const bytes = bytesOf(items.get(`BODY[${part}]`));
      const text = texts.get(uid);
      if (message && bytes && text) message.summary.preview = makeSnippet(bytes, text);
    }
  }
}

function firstText(body: BodyPart): BodyPart | undefined {
  if (body.disposition === "attachment") return undefined;
  if (body.type === "text/plain" || body.type === "text/html") return body;
  for (const child of body.children) {
    const found = firstText(child);
    if (found) return found;
  }
  return undefined;
}
