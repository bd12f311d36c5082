import { expect, it } from "vitest";
import { SignInRefused } from "#lib/auth/sign-in-refused.ts";
import { SignInError } from "#lib/contract/session.ts";

it("carries the problem and the seconds to wait through next-auth's error", () => {
  const refused = new SignInRefused("rate-limited", { retryAfter: 89.2 });
  expect(SignInError.parse(refused.message)).toEqual({ problem: "rate-limited", retryAfter: 90 });
});

it("carries a problem alone", () => {
  const refused = new SignInRefused("unknown-server");
  expect(SignInError.parse(refused.message)).toEqual({ problem: "unknown-server", retryAfter: 0 });
});

it("takes what next-auth itself says for a fault of ours", () => {
  expect(SignInError.parse("Configuration").problem).toBe("internal");
});
