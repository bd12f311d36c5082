import { expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import { delayAfter, judgeFailure } from "#lib/outbox/delivery/judge-failure.ts";

test("what may pass is tried again, later each time, for a day", () => {
  const away = new AppError("mail-unavailable", "The server is away.");
  const waits = [1, 2, 3, 4, 5, 6].map((attempts) => judgeFailure(away, attempts));
  expect(waits).toEqual(
    [10, 60, 300, 900, 3600, 3600].map((seconds) => ({
      state: "queued",
      seconds,
      sentence: "The server is away.",
    })),
  );
  let attempts = 1;
  let total = 0;
  for (; judgeFailure(away, attempts).state === "queued"; attempts += 1) total += delayAfter(attempts);
  expect(total).toBeGreaterThan(23 * 3600);
  expect(total).toBeLessThan(26 * 3600);
  expect(judgeFailure(away, attempts)).toEqual({
    state: "failed",
    sentence: "Given up after trying for a day. The server is away.",
  });
});

test.each(["mail-refused", "mail-login-rejected"] as const)("%s is final", (code) => {
  expect(judgeFailure(new AppError(code, "No."), 1)).toEqual({ state: "failed", sentence: "No." });
});

test("a connection that broke after the dot is never tried again by itself", () => {
  expect(judgeFailure(new AppError("mail-protocol-broken", "Broken."), 1).state).toBe("unknown");
});

test("a fault of ours shows nothing of its inside", () => {
  const outcome = judgeFailure(new Error("password=secret"), 1);
  expect(outcome.state).toBe("queued");
  expect(outcome.sentence).not.toContain("secret");
});
