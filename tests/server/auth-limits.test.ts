import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { environment } from "#tests/environment.ts";
import { createMailUser, queryDatabase } from "#tests/mail-user.ts";
import { trySignIn } from "#tests/sign-in.ts";

/** The documented default of SIGN_IN_ATTEMPTS_PER_ADDRESS. */
const allowed = 10;

it("guesses at one address are stopped after ten, all sent at once, and then the right password waits too", async () => {
  const person = await createMailUser();
  const guesses = Array.from({ length: allowed + 5 }, (_, n) => trySignIn(person.address, `guess ${n}`));
  const problems = (await Promise.all(guesses)).map(({ error }) => error?.split(":")[0]);
  expect(problems.filter((problem) => problem === "mail-login-rejected")).toHaveLength(allowed);
  expect(problems.filter((problem) => problem === "rate-limited")).toHaveLength(5);

  const { error } = await trySignIn(person.address, person.password);
  const [problem, seconds] = error?.split(":") ?? [];
  expect(problem).toBe("rate-limited");
  expect(Number(seconds)).toBeGreaterThan(14 * 60);
  expect(Number(seconds)).toBeLessThanOrEqual(15 * 60);
});

it("a person who does not exist is counted like one who does", async () => {
  const address = `${randomUUID()}@${environment.DEMO_DOMAIN}`;
  const guesses = Array.from({ length: allowed + 1 }, () => trySignIn(address, "guess"));
  const problems = (await Promise.all(guesses)).map(({ error }) => error?.split(":")[0]);
  expect(problems.filter((problem) => problem === "rate-limited")).toHaveLength(1);
});

it("the right password starts the count afresh", async () => {
  const person = await createMailUser();
  for (let round = 0; round < 2; round += 1) {
    const guesses = Array.from({ length: allowed - 1 }, () => trySignIn(person.address, "guess"));
    for (const { error } of await Promise.all(guesses)) expect(error).toBe("mail-login-rejected");
    expect((await trySignIn(person.address, person.password)).status).toBe(200);
  }
});

it("the wait ends", async () => {
  const person = await createMailUser();
  await Promise.all(Array.from({ length: allowed + 1 }, () => trySignIn(person.address, "guess")));
  expect((await trySignIn(person.address, person.password)).error).toMatch(/^rate-limited:/);
  const key = `sign-in-address:${person.address}`;
  await queryDatabase(
    `UPDATE "RateLimiterFlexible" SET expire = now() - interval '1 second' WHERE key = $1`,
    [key],
  );
  expect((await trySignIn(person.address, person.password)).status).toBe(200);
});
