import { expect, it } from "vitest";
import { announceSessionEnd, onSessionEnd } from "#lib/auth/session-end.ts";

it("tells every listener of that session, once", () => {
  const told: string[] = [];
  onSessionEnd("one", () => told.push("first stream"));
  onSessionEnd("one", () => told.push("second stream"));
  onSessionEnd("two", () => told.push("somebody else's stream"));
  announceSessionEnd("one");
  announceSessionEnd("one");
  expect(told).toEqual(["first stream", "second stream"]);
});

it("does not tell a listener that went away", () => {
  const told: string[] = [];
  const leave = onSessionEnd("three", () => told.push("left"));
  onSessionEnd("three", () => told.push("stayed"));
  leave();
  announceSessionEnd("three");
  expect(told).toEqual(["stayed"]);
});
