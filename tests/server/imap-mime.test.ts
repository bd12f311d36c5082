import { afterAll, beforeAll, expect, it } from "vitest";
import { downloadPart } from "#lib/mail/download-part.ts";
import { messageIdOf } from "#lib/mail/ids.ts";
import { type OpenedMessage, openMessage } from "#lib/mail/open-message.ts";
import type { MailStore } from "#lib/mail/ports.ts";
import type { MessageSummary } from "#lib/mail/types.ts";
import type { ConnectionPool } from "#lib/protocols/imap/pool.ts";
import { inbox, letter, openStore } from "#tests/imap-world.ts";
import { createMailUser } from "#tests/mail-user.ts";

let store: MailStore;
let pool: ConnectionPool;

beforeAll(async () => {
  ({ store, pool } = openStore(await createMailUser()));
});
afterAll(() => pool.close());

/** Stores these bytes, and reads them back as the list and the reading pane do. */
async function roundTrip(
  mime: Buffer,
): Promise<{ row: MessageSummary; opened: OpenedMessage; source: Buffer }> {
  await store.append(inbox, mime, {});
  const { messages } = await store.listWindow(inbox, 0, 1);
  const row = messages[0] as MessageSummary;
  const opened = await openMessage(store, messageIdOf(row.ref));
  const pieces: Buffer[] = [];
  for await (const piece of store.streamSource(row.ref)) pieces.push(piece);
  return { row, opened, source: Buffer.concat(pieces) };
}

async function partOf(opened: OpenedMessage, part: string): Promise<Buffer> {
  const { content } = await downloadPart(store, messageIdOf(opened.ref), part);
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

function multipart(kind: string, parts: string[], boundary = "b"): { type: string; body: string } {
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("");
  return { type: `multipart/${kind}; boundary=${boundary}`, body: `${body}--${boundary}--` };
}

it("an alternative is read as HTML and as text, with related images and attachments told apart", async () => {
  const related = multipart(
    "related",
    [
      'Content-Type: text/html; charset=utf-8\r\n\r\n<p>Hi <img src="cid:pic@x"></p>',
      "Content-Type: image/png\r\nContent-ID: <pic@x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=",
    ],
    "r",
  );
  const alternative = multipart(
    "alternative",
    ["Content-Type: text/plain\r\n\r\nHi in plain", `Content-Type: ${related.type}\r\n\r\n${related.body}`],
    "a",
  );
  const mixed = multipart("mixed", [
    `Content-Type: ${alternative.type}\r\n\r\n${alternative.body}`,
    "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=utf-8''%C3%9Cber.pdf\r\n\r\nPDF",
    `Content-Type: message/rfc822\r\n\r\n${letter({ subject: "Inner" })}`,
  ]);
  const { row, opened } = await roundTrip(letter(mixed));
  expect(opened.html).toContain('<img src="cid:pic@x">');
  expect(opened.text?.trim()).toBe("Hi in plain");
  expect(row.preview).toContain("Hi");
  expect(opened.files).toMatchObject([
    { part: "1.2.2", filename: "image-1.png", contentId: "pic@x", inline: true, size: 8 },
    { part: "2", filename: "Über.pdf", type: "application/pdf", inline: false },
    { part: "3", filename: "message-3.eml", type: "message/rfc822", inline: false },
  ]);
  expect((await partOf(opened, "1.2.2")).toString("hex")).toBe("89504e470d0a1a0a");
  expect((await partOf(opened, "3")).toString()).toContain("Subject: Inner");
  await expect(partOf(opened, "9")).rejects.toMatchObject({ code: "not-found" });
});

const charsets: [label: string, bytes: string, text: string][] = [
  ["utf-8", "c3a4", "ä"],
  ["iso-8859-1", "e4", "ä"],
  ["ISO-8859-15", "a4", "€"],
  ["windows-1251", "cfe8f1fceceb", "Письмл"],
  ["koi8-r", "f0d2c9d7c5d4", "Привет"],
  ["iso-2022-jp", "1b2442467c4b5c1b2842", "日本"],
  ["shift_jis", "93fa967b", "日本"],
  ["gb18030", "d6d0cec4", "中文"],
  ["big5", "a4a4a4e5", "中文"],
  ["euc-kr", "c7d1b1db", "한글"],
  ["utf-7", "2b414f512d", "ä"],
  ["no-such-charset", "c3a4", "ä"],
  ["no-such-charset", "e4", "ä"],
  ["us-ascii", "c3a4", "ä"],
];
for (const [label, hex, text] of charsets)
  it(`text in ${label} (${hex}) is read`, async () => {
    const body = Buffer.from(hex, "hex").toString("base64");
    const { opened } = await roundTrip(
      letter({ type: `text/plain; charset="${label}"`, encoding: "base64", body }),
    );
    expect(opened.text).toBe(text);
  });

it("a text that is too long is cut and says so, and the source holds it whole", async () => {
  const mime = letter({ type: "text/plain", body: "0123456789abcde\r\n".repeat(120_000) });
  const { opened, source } = await roundTrip(mime);
  expect(opened.truncated).toBe(true);
  expect(opened.text).toHaveLength(1024 * 1024);
  expect(source.equals(mime)).toBe(true);
});

it("flowed text comes as paragraphs", async () => {
  const body = "This is one \r\nparagraph.\r\n> quoted \r\n> words";
  const { opened } = await roundTrip(letter({ type: "text/plain; format=flowed", body }));
  expect(opened.text?.trim()).toBe("This is one paragraph.\n> quoted words");
});

const nested = (depth: number): string => {
  let inner = "Content-Type: text/plain\r\n\r\ndeep";
  for (let level = 0; level < depth; level++) {
    const { type, body } = multipart("mixed", [inner], `n${level}`);
    inner = `Content-Type: ${type}\r\n\r\n${body}`;
  }
  return inner;
};

const broken: Record<string, Buffer> = {
  "no header at all": Buffer.from("just words\r\n"),
  "nothing but a line break": Buffer.from("\r\n"),
  "a boundary that never comes": letter({ type: "multipart/mixed; boundary=never", body: "lost words" }),
  "a multipart without a boundary": letter({ type: "multipart/mixed", body: "--\r\nlost words" }),
  "an impossible content type": letter({ type: ";;;///", body: "words" }),
  "broken base64": letter({ type: "text/plain", encoding: "base64", body: "!!!!d29yZHM*" }),
  "broken quoted-printable": letter({
    type: "text/plain",
    encoding: "quoted-printable",
    body: "=ZZ words =",
  }),
  "an unknown encoding": letter({ type: "text/plain", encoding: "x-rot13", body: "jbeqf" }),
  "broken encoded words": letter({ subject: "=?utf-8?B?!!!?= =?x?y?z" }),
  "an unreadable date": letter({ more: ["Date: yesterday, at tea"] }),
  "raw eight-bit header bytes": Buffer.from(
    "From: \xe4\xff <a@b>\r\nSubject: \xfc\xff\r\n\r\nwords\r\n",
    "latin1",
  ),
  "a header of a megabyte": letter({ subject: "x".repeat(1_000_000) }),
  "ten thousand recipients": letter({ more: [`Cc: ${"a@example.org, ".repeat(10_000)}b@example.org`] }),
  "multiparts ninety deep": Buffer.from(`Subject: deep\r\nMIME-Version: 1.0\r\n${nested(90)}\r\n`),
  "multiparts three hundred deep": Buffer.from(`Subject: deep\r\nMIME-Version: 1.0\r\n${nested(300)}\r\n`),
  "two thousand parts": letter(
    multipart(
      "mixed",
      Array.from({ length: 2000 }, (_, part) => `Content-Type: text/plain\r\n\r\n${part}`),
    ),
  ),
  "zero bytes": letter({ body: "be\0fore" }),
};
for (const [name, mime] of Object.entries(broken))
  it(`${name}: still listed, opened and downloaded`, async () => {
    const before = (await store.listWindow(inbox, 0, 1)).total;
    const { row, opened, source } = await roundTrip(mime);
    expect((await store.listWindow(inbox, 0, 3)).total).toBe(before + 1);
    expect(row.size).toBe(mime.length);
    expect(opened.ref).toEqual(row.ref);
    // Dovecot stores a zero byte as 0x80 (RFC 9051 allows none outside BINARY).
    expect(source.length).toBe(mime.length);
    if (name !== "zero bytes") expect(source.equals(mime)).toBe(true);
  });
