import { createHash, randomBytes, randomUUID } from "node:crypto";
import { simpleParser } from "mailparser";
import { beforeAll, describe, expect, test } from "vitest";
import type { Submission } from "#lib/contract/outbox.ts";
import { emptyDraft, problemOf, recipient, Sender, sourcesIn } from "#tests/outbox-client.ts";

let anna: Sender;
let ben: Sender;
let chiyo: Sender;

beforeAll(async () => {
  anna = await Sender.signIn("anna");
  ben = await Sender.signIn("ben");
  chiyo = await Sender.signIn("chiyo");
});

describe("a message", () => {
  test("arrives as it was written, and the same bytes lie in Sent", async () => {
    const files = [
      {
        name: "Zeugnis für Jürgen – 日本語.bin",
        type: "application/x-thing",
        content: randomBytes(2_500_000),
      },
      {
        name: "lines.txt",
        type: "text/plain",
        content: Buffer.from("bare\nline\rends\r\n.\r\n\u0000\u00ff"),
      },
      { name: "nothing.dat", type: "application/octet-stream", content: Buffer.alloc(0) },
      { name: "mail.eml", type: "message/rfc822", content: Buffer.from("Subject: x\n\nbare line ends\n") },
    ];
    const uploads = await Promise.all(
      files.map(({ name, type, content }) => anna.upload(name, content, type)),
    );
    expect(uploads.map(({ size }) => size)).toEqual(files.map(({ content }) => content.length));
    const html = '<p>Grüße aus <b>東京</b> 🏯 &amp; "mehr"</p><blockquote>.\r\n..dots</blockquote>';
    const submission = await anna.send({
      to: [recipient(ben.user, 'Bén "the, quoted" <x>')],
      bcc: [recipient(chiyo.user, "Hidden")],
      subject: "Übersicht: 概要 🙂 ".repeat(20).trim(),
      html,
      attachments: uploads.map((upload) => ({ kind: "upload", upload })),
      inReplyTo: "<question@there.test>",
      references: ["<start@there.test>", "<question@there.test>"],
    });
    expect(submission.state).toBe("queued");
    expect(submission.recipients).toEqual([ben.user.address, chiyo.user.address]);
    await anna.until(submission.id, "filed");

    const [sent = ""] = await sourcesIn(anna.user, "Sent", 1);
    const [received = ""] = await sourcesIn(ben.user, "INBOX", 1);
    const [hidden = ""] = await sourcesIn(chiyo.user, "INBOX", 1);
    expect(received.endsWith(sent)).toBe(true);
    expect(hidden.endsWith(sent)).toBe(true);
    for (const source of [sent, received]) {
      expect(source).not.toContain(chiyo.user.address);
      expect(source).not.toMatch(/^Bcc:/im);
    }
    expect(sent).not.toMatch(/[^\r]\n|\r[^\n]|[^\r\n]{999}|[\u0080-\u00ff]/);

    const mail = await simpleParser(Buffer.from(sent, "latin1"));
    expect(mail.subject).toBe("Übersicht: 概要 🙂 ".repeat(20).trim());
    expect(mail.from?.value).toEqual([{ address: anna.user.address, name: "" }]);
    expect(mail.to).toMatchObject({ value: [{ address: ben.user.address, name: 'Bén "the, quoted" <x>' }] });
    expect(mail.inReplyTo).toBe("<question@there.test>");
    expect(mail.references).toEqual(["<start@there.test>", "<question@there.test>"]);
    expect(mail.messageId).toMatch(/^<[\w-]+@pennypost\.test>$/);
    expect(mail.html).toContain("東京</b> 🏯 &amp;");
    expect(mail.text).toContain('Grüße aus 東京 🏯 & "mehr"');
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(files.map(({ name }) => name));
    expect(mail.attachments.map(({ content }) => digest(content))).toEqual(
      files.map(({ content }) => digest(content)),
    );
  });

  test("that is posted ten times at once goes out once", async () => {
    const key = randomUUID();
    const draft = { to: [recipient(chiyo.user)], subject: "Ten times" };
    const responses = await Promise.all(Array.from({ length: 10 }, () => anna.post(draft, key)));
    expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 202));
    const submissions = (await Promise.all(responses.map((each) => each.json()))) as Submission[];
    expect(new Set(submissions.map(({ id }) => id)).size).toBe(1);
    const id = submissions[0]?.id ?? "";
    await anna.until(id, "filed");
    expect((await anna.post(draft, key)).status).toBe(202);
    const { id: other } = await anna.send({ to: [recipient(chiyo.user)], subject: "After it" });
    await anna.until(other, "filed");
    const subjects = (await sourcesIn(chiyo.user, "INBOX", 3)).map(
      (source) => /^Subject: (.*)\r$/m.exec(source)?.[1],
    );
    expect(subjects.filter((subject) => subject === "Ten times")).toHaveLength(1);
    const sent = await sourcesIn(anna.user, "Sent", 3);
    expect(sent.filter((source) => source.includes("Subject: Ten times"))).toHaveLength(1);
  });

  test("that was changed after it was accepted is not taken for the same", async () => {
    const key = randomUUID();
    expect((await anna.post({ to: [recipient(ben.user)], subject: "One" }, key)).status).toBe(202);
    const response = await anna.post({ to: [recipient(ben.user)], subject: "Another" }, key);
    expect(response.status).toBe(409);
    expect((await problemOf(response)).code).toBe("conflict");
  });

  test("without a recipient is refused with a sentence", async () => {
    const response = await anna.post({ subject: "Nobody" });
    expect(response.status).toBe(422);
    expect((await problemOf(response)).detail).toBe("Add at least one recipient.");
  });
});

describe("no field can add a header or a recipient", () => {
  const evil = `x\r\nBcc: evil@there.test\r\nX-Evil: yes\r\n\r\nbody`;

  test.each([
    ["address", { to: [{ name: "", address: "a@there.test\r\nRCPT TO:<evil@there.test>" }] }],
    ["address in brackets", { to: [{ name: "", address: "<a@there.test>" }] }],
    ["two addresses in one", { to: [{ name: "", address: "a@there.test,evil@there.test" }] }],
    ["name", { to: [{ name: evil, address: "a@there.test" }] }],
  ])("%s is refused", async (_name, fields) => {
    expect((await anna.post(fields)).status).toBe(422);
  });

  test("subject, thread headers, file name and file type carry it as harmless text", async () => {
    const dora = await Sender.signIn("dora");
    const upload = await dora.upload(evil, Buffer.from("x"), `text/plain${evil}`);
    expect(upload.filename).not.toMatch(/[\r\n]/);
    const { id } = await dora.send({
      to: [recipient(dora.user)],
      subject: evil,
      inReplyTo: `<a@b>${evil}`,
      references: [`<a@b>${evil}`, "<good@there.test>"],
      attachments: [{ kind: "upload", upload: { ...upload, filename: evil, type: evil } }],
    });
    await dora.until(id, "filed");
    const [source = ""] = await sourcesIn(dora.user, "Sent", 1);
    const mail = await simpleParser(Buffer.from(source, "latin1"));
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.has("x-evil")).toBe(false);
    expect(mail.subject).toBe("x Bcc: evil@there.test X-Evil: yes body");
    expect(mail.references).toBe("<good@there.test>");
    expect(mail.attachments[0]?.contentType).toBe("application/octet-stream");
  });
});

describe("undo", () => {
  test("gives the message back as it was, with files that can be sent again", async () => {
    const upload = await anna.upload("notes.txt", Buffer.from("notes"), "text/plain");
    const draft = {
      ...emptyDraft,
      to: [recipient(ben.user, "Ben")],
      bcc: [recipient(chiyo.user)],
      subject: "Undone",
      html: "<p>text</p>",
      attachments: [{ kind: "upload" as const, upload }],
    };
    const { id } = await anna.send(draft);
    const response = await anna.cancel(id);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ draft });
    expect((await anna.outbox()).map((each) => each.id)).not.toContain(id);
    expect((await anna.cancel(id)).status).toBe(409);

    const again = await anna.send({ ...draft, subject: "Done after all" });
    await anna.until(again.id, "filed");
    const subjects = (await sourcesIn(ben.user, "INBOX", 2)).join("\n").match(/^Subject: .*$/gm);
    expect(subjects?.join("\n")).toContain("Done after all");
    expect(subjects?.join("\n")).not.toContain("Undone");
    expect((await anna.cancel(again.id)).status).toBe(409);
    expect((await anna.retry(again.id)).status).toBe(409);
  });

  test("is not for others", async () => {
    const { id } = await anna.send({ to: [recipient(ben.user)], subject: "Mine" });
    expect((await ben.cancel(id)).status).toBe(404);
    expect((await ben.retry(id)).status).toBe(404);
    expect((await ben.outbox()).map((each) => each.id)).not.toContain(id);
    expect((await anna.cancel(id)).status).toBe(200);
  });
});

function digest(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
