import { decodeHtml } from "#lib/formats/mime/decode-html.ts";
import { decodeText } from "#lib/formats/mime/decode-text.ts";
import { unflow } from "#lib/formats/mime/unflow.ts";
import type { Passage } from "./choose-parts.ts";
import type { MailStore } from "./ports.ts";
import type { BodyPart, MessageRef } from "./types.ts";

/** What a person reads, as the sender wrote it. */
export interface ReadableBody {
  html: string | null;
  text: string | null;
  truncated: boolean;
}

/** Of one part, in bytes. A longer text is cut: the source holds it whole. */
const longestText = 1024 * 1024;

/** Fetches and decodes the passages, in one round trip. */
export async function readPassages(
  store: MailStore,
  ref: MessageRef,
  passages: Passage[],
): Promise<ReadableBody> {
  const parts = passages.flatMap(({ html, text }) => [html, text]).filter((part) => part !== null);
  if (parts.length === 0) return { html: null, text: null, truncated: false };
  const contents = await store.fetchParts(ref, parts, longestText + 1);
  const decoded = new Map(parts.map((part, index) => [part, decode(part, contents[index])]));
  const textOf = (part: BodyPart | null) => (part ? (decoded.get(part) ?? "") : null);
  return {
    html: joinHtml(passages.map(({ html, text }) => ({ html: textOf(html), text: textOf(text) }))),
    text: joinText(passages.map(({ text }) => textOf(text))),
    truncated: contents.some((content) => content.length > longestText),
  };
}

function decode(part: BodyPart, content: Uint8Array = new Uint8Array()): string {
  const bytes = content.subarray(0, longestText);
  const { charset, format, delsp } = part.parameters;
  if (part.type === "text/html") return decodeHtml(bytes, charset);
  const text = decodeText(bytes, charset);
  return format?.toLowerCase() === "flowed" ? unflow(text, delsp?.toLowerCase() === "yes") : text;
}

/** With any HTML in the message, its plain passages are shown in their places, too. */
function joinHtml(passages: { html: string | null; text: string | null }[]): string | null {
  if (passages.every(({ html }) => html === null)) return null;
  return passages.map(({ html, text }) => html ?? asHtml(text ?? "")).join("\n<hr>\n");
}

function asHtml(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<pre style="white-space: pre-wrap">${escaped}</pre>`;
}

function joinText(texts: (string | null)[]): string | null {
  const present = texts.filter((text) => text !== null);
  return present.length > 0 ? present.join("\n\n") : null;
}
