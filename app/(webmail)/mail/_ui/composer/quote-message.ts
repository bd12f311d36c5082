import { type Address, type Attachment, downloadPart, type Message } from "#lib/contract/messages.ts";
import { addressOf } from "../../../../_data/api-client.ts";
import { sanitizeQuote } from "./editor-html.ts";
import { formatPerson } from "./parse-recipients.ts";

/** The sentences of a quote, in the person's language. */
export interface QuoteWords {
  /** A point in time, ISO 8601, as the person writes it. */
  when: (at: string) => string;
  /** "On 3 May 2026 at 10:00, Anna <anna@example.com> wrote:" */
  wrote: (when: string, who: string) => string;
  forwarded: string;
  from: string;
  date: string;
  subject: string;
  to: string;
  cc: string;
}

const emptyLine = "<div><br></div>";
/** Written out, because the reader's program knows no style sheet of ours. */
const quoteStyle = "margin:0 0 0 0.8ex;border-left:2px solid #b8c4d0;padding-left:1ex";

/** The body of an answer: room to write, and the original below. */
export function repliedBody(message: Message, words: QuoteWords): string {
  const who = message.from.map(formatPerson).join(", ");
  const attribution = escapeHtml(words.wrote(words.when(message.sentAt ?? message.receivedAt), who));
  return `${emptyLine}${emptyLine}<div>${attribution}</div><blockquote type="cite" style="${quoteStyle}">${quoted(message)}</blockquote>`;
}

/** The body of a forwarded message: room to write, its head, and its text as it was. */
export function forwardedBody(message: Message, words: QuoteWords): string {
  const people = (list: readonly Address[]) => list.map(formatPerson).join(", ");
  const head: [string, string][] = [
    [words.from, people(message.from)],
    [words.date, words.when(message.sentAt ?? message.receivedAt)],
    [words.subject, message.subject],
    [words.to, people(message.to)],
    [words.cc, people(message.cc)],
  ];
  const lines = head
    .filter(([, value]) => value)
    .map(([name, value]) => `<div><b>${escapeHtml(name)}:</b> ${escapeHtml(value)}</div>`);
  return `${emptyLine}${emptyLine}<div>${escapeHtml(words.forwarded)}</div>${lines.join("")}${emptyLine}${quoted(message)}`;
}

function quoted(message: Message): string {
  if (message.html === null) return plainTextToHtml(message.text ?? "");
  return sanitizeQuote(message.html, (contentId) => imageAddress(message, contentId));
}

/** The address of the part that a `cid:` of the message names; the server sends that part along. */
function imageAddress(message: Message, contentId: string): string | undefined {
  const image = message.attachments.find((part: Attachment) => part.contentId === contentId);
  if (!image) return undefined;
  const params = { messageId: message.id, part: image.part };
  return addressOf(downloadPart, { params, query: { inline: "true" } });
}

/** Plain text as the editor keeps it: a block for each line, runs of spaces kept. */
function plainTextToHtml(text: string): string {
  return text
    .replace(/\s+$/, "")
    .split(/\r\n?|\n/)
    .map((line) => `<div>${line ? keepSpaces(escapeHtml(line)) : "<br>"}</div>`)
    .join("");
}

function keepSpaces(html: string): string {
  return html.replace(/\t/g, "    ").replace(/^ | (?= )/g, "&nbsp;");
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
