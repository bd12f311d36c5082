import { simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { composeMessage, type MessageToCompose } from "#lib/formats/mime-compose/compose-message.ts";
import { toPlainText } from "#lib/formats/mime-compose/to-plain-text.ts";

const plain: MessageToCompose = {
  messageId: "<1@here.test>",
  date: new Date("2026-05-03T10:00:00Z"),
  from: { name: "Änne O'Hara, PhD", address: "me@here.test" },
  to: [{ name: "", address: "you@there.test" }],
  cc: [],
  subject: "Hello",
  html: "<p>Hello</p>",
  files: [],
  inReplyTo: null,
  references: [],
};

async function compose(changes: Partial<MessageToCompose>): Promise<string> {
  return (await composeMessage({ ...plain, ...changes })).toString("latin1");
}

test("a message has its headers once, CRLF line ends and nothing but ASCII", async () => {
  const source = await compose({ subject: "Ümläut 日本", html: "<p>日本\nbare</p>\r<pre>.\n..</pre>" });
  expect(source).not.toMatch(/[^\r]\n|\r[^\n]|[\u0080-\u00ff]/);
  for (const name of ["From", "To", "Subject", "Message-ID", "Date", "MIME-Version", "Content-Type"]) {
    const head = source.slice(0, source.indexOf("\r\n\r\n"));
    expect(head.match(new RegExp(`^${name}:`, "gim"))).toHaveLength(1);
  }
  const mail = await simpleParser(source);
  expect(mail.from?.value).toEqual([{ name: "Änne O'Hara, PhD", address: "me@here.test" }]);
  expect(mail.date?.toISOString()).toBe("2026-05-03T10:00:00.000Z");
});

test("with blind recipients alone, To is an empty group", async () => {
  expect(await compose({ to: [] })).toContain(`\r\nTo: "undisclosed-recipients":;\r\n`);
  expect(await compose({ to: [], cc: plain.to })).not.toContain("undisclosed");
});

test("no value can end its header", async () => {
  const evil = "a\r\nX-Evil: 1\r\n\r\n\u2028\u0085\u0000b";
  const source = await compose({
    subject: evil,
    from: { name: evil, address: "me@here.test" },
    files: [{ filename: evil, type: evil, content: Buffer.from("x"), contentId: null }],
    inReplyTo: evil,
    references: [evil, "<ok@there.test>", "<no space@there.test>"],
  });
  expect(source).not.toMatch(/^X-Evil/m);
  const mail = await simpleParser(source);
  expect(mail.headers.has("x-evil")).toBe(false);
  expect(mail.inReplyTo).toBeUndefined();
  expect(mail.references).toBe("<ok@there.test>");
});

test("file names keep every letter", async () => {
  const filename = `Rechnung „${"ä".repeat(60)}“ 日本 'x' 100%.pdf`;
  const source = await compose({
    files: [{ filename, type: "application/pdf", content: Buffer.from("x"), contentId: null }],
  });
  expect((await simpleParser(source)).attachments[0]?.filename).toBe(filename);
});

test("the text alternative has the words, links and quotes of the HTML", () => {
  expect(
    toPlainText(
      '<h1>Title</h1><p>See <a href="https://x.test/y">this</a></p><blockquote><p>was</p></blockquote>',
    ),
  ).toBe("Title\n\nSee this [https://x.test/y]\n\n> was");
});

test("no HTML takes the square of its length", () => {
  for (const html of [
    "<div>".repeat(900_000),
    "<img ".repeat(900_000),
    `<a href="${"<b>".repeat(900_000)}`,
  ]) {
    expect(toPlainText(`word ${html}`)).toContain("word");
  }
});
