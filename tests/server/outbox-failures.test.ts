import { randomBytes } from "node:crypto";
import { simpleParser } from "mailparser";
import { beforeAll, expect, test } from "vitest";
import type { Message, MessageWindow } from "#lib/contract/messages.ts";
import { environment } from "#tests/environment.ts";
import { deliverMail } from "#tests/mail-doors.ts";
import { createMailUser, queryDatabase } from "#tests/mail-user.ts";
import { problemOf, recipient, Sender, sourcesIn } from "#tests/outbox-client.ts";

let anna: Sender;

beforeAll(async () => {
  anna = await Sender.signIn("anna");
});

test("a refused recipient is shown with the server's words; once they exist, the same message can be sent", async () => {
  const address = `later-${randomBytes(4).toString("hex")}@${environment.DEMO_DOMAIN}`;
  const { id } = await anna.send({
    to: [{ name: "Later", address }],
    subject: "Wait for me",
    html: "<p>x</p>",
  });
  const failed = await anna.until(id, "failed");
  expect(failed?.lastError).toContain("User unknown");
  expect(failed?.attempts).toBe(1);
  expect(await sourcesIn(anna.user, "Sent", 0)).toEqual([]);

  expect((await anna.retry(id)).status).toBe(202);
  await anna.until(id, "failed");

  const later = await createMailUser({ name: "other" });
  await queryDatabase(`UPDATE "MailUser" SET address = $1 WHERE address = $2`, [address, later.address]);
  expect((await anna.retry(id)).status).toBe(202);
  await anna.until(id, "filed");
  const [received = ""] = await sourcesIn({ ...later, address }, "INBOX", 1);
  const sent = await sourcesIn(anna.user, "Sent", 1);
  expect(sent).toHaveLength(1);
  expect(received.endsWith(sent[0] ?? "?")).toBe(true);
});

test("a failed message can be taken back to be corrected", async () => {
  const { id } = await anna.send({ to: [{ name: "", address: "a@elsewhere.test" }], subject: "Wrong" });
  const failed = await anna.until(id, "failed");
  expect(failed?.lastError).toMatch(/refused/);
  const response = await anna.cancel(id);
  expect(response.status).toBe(200);
  expect((await anna.outbox()).map((each) => each.id)).not.toContain(id);
});

test("when some recipients are refused, the others get it once and a notice names the refused", async () => {
  const [rosa, ben] = [await Sender.signIn("rosa"), await createMailUser({ name: "ben" })];
  const nobody = `nobody-${randomBytes(4).toString("hex")}@${environment.DEMO_DOMAIN}`;
  const { id } = await rosa.send({
    to: [recipient(ben), { name: "", address: nobody }],
    subject: "To <both> & none",
  });
  await rosa.until(id, "filed");
  expect(await sourcesIn(ben, "INBOX", 1)).toHaveLength(1);
  expect(await sourcesIn(rosa.user, "Sent", 1)).toHaveLength(1);
  const notices = await sourcesIn(rosa.user, "INBOX", 1);
  expect(notices).toHaveLength(1);
  const notice = await simpleParser(Buffer.from(notices[0] ?? "", "latin1"));
  expect(notice.subject).toContain("To <both> & none");
  expect(notice.text).toContain(nobody);
  expect(notice.text).toContain("User unknown");
  expect(notice.text).not.toContain(ben.address);
});

test("a forwarded attachment and a quoted image come along byte for byte, and the source is marked", async () => {
  const rosa = await Sender.signIn("rosa");
  const ben = await createMailUser({ name: "ben" });
  const [image, file] = [randomBytes(5_000), randomBytes(70_000)];
  const upload = await anna.upload("data.bin", file);
  const original = await anna.send({
    to: [recipient(rosa.user)],
    subject: "Original",
    html: `<p>see <img src="data:image/png;base64,${image.toString("base64")}"></p>`,
    attachments: [{ kind: "upload", upload }],
  });
  await anna.until(original.id, "filed");
  await sourcesIn(rosa.user, "INBOX", 1);
  const source = await firstMessage(rosa);
  const pic = source.attachments.find(({ inline }) => inline);
  const data = source.attachments.find(({ inline }) => !inline);
  if (!pic || !data) throw new Error("The delivered message has not both parts.");
  const address = `/api/messages/${source.id}/parts/${pic.part}?inline=true`;
  const inHtml = Buffer.from("<svg/>");
  const html = `<p>fwd</p><img src="${address}"><img alt="again" src="${address}"><img src="data:image/svg+xml;base64,${inHtml.toString("base64")}">`;
  const { id } = await rosa.send({
    to: [recipient(ben)],
    subject: "Fwd: Original",
    html,
    attachments: [
      {
        kind: "part",
        messageId: source.id,
        part: data.part,
        filename: "data.bin",
        type: data.type,
        size: data.size,
      },
    ],
    source: { id: source.id, action: "forward" },
  });
  await rosa.until(id, "filed");
  const [received = ""] = await sourcesIn(ben, "INBOX", 1);
  const mail = await simpleParser(Buffer.from(received, "latin1"), { keepCidLinks: true });
  const parts = new Map(mail.attachments.map(({ contentType, content }) => [contentType, content]));
  expect(parts.get("image/png")?.equals(image)).toBe(true);
  expect(parts.get("image/svg+xml")?.equals(inHtml)).toBe(true);
  expect(parts.get("application/octet-stream")?.equals(file)).toBe(true);
  expect(mail.attachments).toHaveLength(3);
  const named = [...String(mail.html).matchAll(/src="cid:([^"]+)"/g)].map((match) => match[1]);
  expect(named).toHaveLength(3);
  expect(new Set(named)).toEqual(new Set(mail.attachments.flatMap(({ cid }) => (cid ? [cid] : []))));
  expect(String(mail.html)).not.toContain("/api/messages");

  for (const deadline = Date.now() + 5_000; !(await firstMessage(rosa)).flags.forwarded; ) {
    if (Date.now() > deadline) throw new Error("The source was not marked.");
  }
});

test("a quoted mail cannot make its reader send a part of another message", async () => {
  const rosa = await Sender.signIn("rosa");
  await deliverMail({ from: "far@there.test", to: rosa.user.address, subject: "Secret" });
  const secret = await firstMessage(rosa);
  const response = await rosa.post({
    to: [recipient(rosa.user)],
    html: `<img src="/api/messages/${secret.id}/parts/1?inline=true">`,
  });
  expect(response.status).toBe(422);
  expect((await problemOf(response)).detail).toContain("another message");
});

test("a part that is not there, or of another person's message, is refused", async () => {
  const rosa = await Sender.signIn("rosa");
  await deliverMail({ from: "far@there.test", to: rosa.user.address, subject: "Hers" });
  const { id: messageId } = await firstMessage(rosa);
  const part = { kind: "part" as const, messageId, part: "7", filename: "x", type: "text/plain", size: 1 };
  const missing = await rosa.post({ to: [recipient(rosa.user)], attachments: [part] });
  expect(missing.status).toBe(422);
  // The id names a place in whoever asks' own mailbox, where there is no such message.
  const foreign = await anna.post({ to: [recipient(anna.user)], attachments: [{ ...part, part: "1" }] });
  expect(foreign.status).toBe(410);
});

async function firstMessage(sender: Sender): Promise<Message> {
  const folderId = Buffer.from("INBOX").toString("base64url");
  const list = await sender.client.fetch(`/api/folders/${folderId}/messages?limit=1`);
  const { messages } = (await list.json()) as MessageWindow;
  const response = await sender.client.fetch(`/api/messages/${messages[0]?.id}`);
  return (await response.json()) as Message;
}
