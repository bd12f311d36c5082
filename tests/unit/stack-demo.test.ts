import { describe, expect, test } from "vitest";
import { composeMessage } from "#stack/demo/compose-message.ts";
import { writeMailboxes } from "#stack/demo/mailboxes.ts";

const now = new Date("2026-05-04T12:00:00Z");
const [main, ...others] = await writeMailboxes(now);
const messages = main?.messages ?? [];

describe("the demo", () => {
  test("is two years of mail in many folders, and the same every time", async () => {
    expect(messages.length).toBeGreaterThan(300);
    const span = (now.getTime() - (messages[0]?.date.getTime() ?? 0)) / 86_400_000;
    expect(span).toBeGreaterThan(600);
    expect(new Set(messages.map((message) => message.mailbox)).size).toBeGreaterThan(10);
    const again = (await writeMailboxes(now))[0]?.messages;
    expect(again?.map((message) => message.messageId)).toEqual(messages.map((message) => message.messageId));
  });

  test("has no message from the future and no Message-ID twice in a mailbox", () => {
    expect(messages.filter((message) => message.date > now)).toEqual([]);
    expect(new Set(messages.map((message) => message.messageId)).size).toBe(messages.length);
  });

  test("has threads whose references are messages of the same mailbox", () => {
    const known = new Set(messages.map((message) => message.messageId));
    const answers = messages.filter((message) => message.references?.length);
    expect(answers.length).toBeGreaterThan(50);
    expect(answers.flatMap((message) => message.references ?? []).filter((id) => !known.has(id))).toEqual([]);
  });

  test("has unread and starred mail, attachments of several kinds, and mail for the other two", () => {
    expect(messages.filter((message) => !message.flags.includes("\\Seen")).length).toBeGreaterThan(5);
    expect(messages.filter((message) => message.flags.includes("\\Flagged")).length).toBeGreaterThan(3);
    const endings = messages
      .flatMap((message) => message.attachments ?? [])
      .map(({ filename }) => filename.split(".").pop());
    expect([...new Set(endings)].sort()).toEqual(["csv", "eml", "pdf", "png", "zip"]);
    for (const other of others) expect(other.messages.length).toBeGreaterThan(3);
  });

  test("becomes MIME with a calendar invitation, an inline picture and words in any script", async () => {
    const find = async (part: string) => {
      const found = messages.find((message) => message.messageId.includes(part));
      return found ? (await composeMessage(found)).toString("utf8") : "";
    };
    expect(await find("today-invitation")).toMatch(/^Content-Type: text\/calendar;.*method=REQUEST/m);
    expect(await find("mother-garden-1")).toMatch(/^Content-Id: <quince\.png@/im);
    expect(await find("world-1@")).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(await find("hedgerow-48@")).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  });
});
