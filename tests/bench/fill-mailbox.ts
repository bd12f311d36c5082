import { randomBytes } from "node:crypto";
import type { RawImap } from "./raw-imap.ts";

const batch = 500;
const words =
  "budget train report garden meeting invoice weather draft ticket review summer contract window letter project harbour lunch minutes answer proposal".split(
    " ",
  );
const names = ["Ada Byrne", "Tom Okafor", "Mei Lin", "Jonas Weber", "Sofia Rossi", "Priya Nair", "Lars Holm"];

/** Appends `count` messages (about 2 kB each; every fifth has an HTML alternative), oldest first, by MULTIAPPEND (RFC 3502). */
export async function fillMailbox(imap: RawImap, count: number): Promise<void> {
  for (let start = 0; start < count; start += batch) {
    const pieces: (string | Buffer)[] = ["APPEND INBOX"];
    for (let number = start; number < Math.min(start + batch, count); number++) {
      addMessage(pieces, composeMessage(number), new Date(Date.now() - (count - number) * 600_000));
    }
    await imap.command(...pieces);
  }
}

/** Appends messages that each carry a random attachment of `bytes`, so that they are the newest of the folder. */
export async function appendWithAttachment(imap: RawImap, count: number, bytes: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    const pieces: (string | Buffer)[] = ["APPEND INBOX"];
    addMessage(pieces, composeWithAttachment(number, bytes), new Date());
    await imap.command(...pieces);
  }
}

function addMessage(pieces: (string | Buffer)[], message: Buffer, receivedAt: Date): void {
  const seen = receivedAt.getTime() % 3 === 0 ? "" : "\\Seen";
  pieces.push(` (${seen}) "${imapDate(receivedAt)}" {${message.length}+}\r\n`, message);
}

function composeMessage(number: number): Buffer {
  const text = sentences(number, 60);
  const head = header(number);
  if (number % 5 !== 0)
    return Buffer.from(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`);
  const boundary = `b${number}`;
  return Buffer.from(
    `${head}Content-Type: multipart/alternative; boundary=${boundary}\r\n\r\n` +
      `--${boundary}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n` +
      `--${boundary}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${text}</p>\r\n--${boundary}--\r\n`,
  );
}

function composeWithAttachment(number: number, bytes: number): Buffer {
  const content = randomBytes(bytes).toString("base64").replace(/.{76}/g, "$&\r\n");
  const boundary = `a${number}`;
  return Buffer.from(
    `${header(1_000_000 + number)}Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n` +
      `--${boundary}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${sentences(number, 60)}\r\n` +
      `--${boundary}\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${content}\r\n--${boundary}--\r\n`,
  );
}

function header(number: number): string {
  const name = names[number % names.length];
  return (
    `From: ${name} <${name?.toLowerCase().replace(" ", ".")}@example.org>\r\nTo: Bench <bench@example.org>\r\n` +
    `Subject: ${sentences(number, 5)}\r\nDate: Mon, 02 Feb 2026 10:00:00 +0000\r\nMessage-ID: <${number}@bench.example.org>\r\n` +
    "MIME-Version: 1.0\r\n"
  );
}

function sentences(seed: number, count: number): string {
  let state = seed * 2654435761 + 1;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return words[state % words.length];
  }).join(" ");
}

/** RFC 9051 date-time: `02-Feb-2026 10:00:00 +0000`. */
function imapDate(date: Date): string {
  const [, day, month, year, time] = /, (\d+) (\w+) (\d+) ([\d:]+)/.exec(date.toUTCString()) ?? [];
  return `${day}-${month}-${year} ${time} +0000`;
}
