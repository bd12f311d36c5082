import { expect, test } from "vitest";
import { checkMessage } from "#app/(webmail)/mail/_ui/composer/check-message.ts";
import { emptyComposition, fromDraft, toDraft } from "#app/(webmail)/mail/_ui/composer/composition.ts";
import { estimateMessageSize, roomForFiles } from "#app/(webmail)/mail/_ui/composer/message-size.ts";
import { Draft } from "#lib/contract/outbox.ts";

const person = (address: string) => ({ name: "", address });
const message = { ...emptyComposition(), to: [person("a@b.example")], subject: "Hello" };

test("a message with a recipient can be sent, and fits the contract", () => {
  expect(checkMessage(message)).toBeUndefined();
  expect(Draft.safeParse(toDraft(message)).success).toBe(true);
});

test("a hidden recipient alone is enough", () => {
  expect(checkMessage({ ...message, to: [], bcc: [person("a@b.example")] })).toBeUndefined();
});

test("what is wrong is told at its field", () => {
  expect(checkMessage({ ...message, to: [] })).toEqual({ why: "no-recipients", field: "to" });
  expect(checkMessage({ ...message, cc: [person("nonsense")] })).toEqual({
    why: "invalid-address",
    field: "cc",
    address: "nonsense",
  });
  expect(checkMessage({ ...message, subject: "x".repeat(2001) })).toEqual({
    why: "too-long",
    field: "subject",
  });
  const crowd = Array.from({ length: 501 }, (_, index) => person(`${index}@b.example`));
  expect(checkMessage({ ...message, bcc: crowd })).toEqual({ why: "too-many", field: "bcc" });
});

test("a message that came back is the same, under a key of its own", () => {
  const returned = fromDraft(toDraft(message));
  expect(toDraft(returned)).toEqual(toDraft(message));
  expect(returned.key).not.toBe(message.key);
});

test("files that fit by the estimate fill at most the limit", () => {
  const limit = 26_214_400;
  expect(estimateMessageSize([{ size: roomForFiles(limit) }], "")).toBeLessThanOrEqual(limit);
  expect(estimateMessageSize([{ size: roomForFiles(limit) + 57 }], "")).toBeGreaterThan(limit);
});
