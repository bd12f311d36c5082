import { expect, it } from "vitest";
import { safeDestination } from "#app/(auth)/sign-in/safe-destination.ts";

it.each([
  ["/mail", "/mail"],
  ["/mail/abc/def?view=2#top", "/mail/abc/def?view=2#top"],
  ["/settings/../mail", "/mail"],
])("%j leads to %j", (wanted, destination) => {
  expect(safeDestination(wanted)).toBe(destination);
});

it.each([
  undefined,
  "",
  "mail",
  "https://evil.example/mail",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "javascript:alert(1)",
  "/sign-in?callbackUrl=/sign-in",
  "/api/auth/signout",
])("%j leads home", (wanted) => {
  expect(safeDestination(wanted)).toBe("/mail");
});
