import { expect, it } from "vitest";
import { matchWords } from "#lib/contacts/completion/match-words.ts";
import { rankUse } from "#lib/contacts/completion/rank-use.ts";

const now = new Date("2026-06-01T00:00:00Z");

function rank(count: number, daysAgo: number): number {
  return rankUse({ count, lastUsedAt: new Date(now.getTime() - daysAgo * 86_400_000) }, now);
}

it("who is written to more often, or more lately, comes first", () => {
  expect(rank(5, 3)).toBeGreaterThan(rank(2, 3));
  expect(rank(2, 1)).toBeGreaterThan(rank(2, 20));
  // Somebody new of today comes before one of two messages a year ago, and after a daily correspondent of last week.
  expect(rank(1, 0)).toBeGreaterThan(rank(2, 365));
  expect(rank(100, 7)).toBeGreaterThan(rank(1, 0));
});

const matches: [typed: string, texts: string[], found: boolean][] = [
  ["ad", ["Ada Example", "x@example.com"], true],
  ["EX ad", ["Ada Éxample"], true],
  ["x@ex", ["", "x@example.com"], true],
  ["xample", ["Ada Example"], false],
  ["ada bob", ["Ada Example"], false],
];
for (const [typed, texts, found] of matches)
  it(`"${typed}" ${found ? "means" : "does not mean"} ${texts.join(", ")}`, () => {
    expect(matchWords(typed, texts)).toBe(found);
  });
