import { expect, it } from "vitest";
import { inTurn } from "#app/(webmail)/calendar/_ui/data/in-turn.ts";
import { viewTitle } from "#app/(webmail)/calendar/_ui/view-title.ts";
import { Preferences } from "#lib/contract/preferences.ts";

it("sends changes of an item one after the other, each on the version that the one before led to", async () => {
  const sent: number[] = [];
  const answers: (() => void)[] = [];
  const send = (version: number) =>
    new Promise<{ items: { id: string; version: number }[] }>((resolve) => {
      sent.push(version);
      answers.push(() => resolve({ items: [{ id: "a", version: version + 1 }] }));
    });
  const first = inTurn("a", 1, send);
  const second = inTurn("a", 1, send);
  await Promise.resolve().then(() => Promise.resolve());
  expect(sent).toEqual([1]);
  answers[0]?.();
  await first;
  await expect.poll(() => sent).toEqual([1, 2]);
  answers[1]?.();
  await second;
  // What was read meanwhile may be newer.
  const third = inTurn("a", 7, send);
  await expect.poll(() => sent).toEqual([1, 2, 7]);
  answers[2]?.();
  await third;
});

it("goes on after a change that was refused", async () => {
  const refused = inTurn("b", 1, () => Promise.reject(new Error("no")));
  const next = inTurn("b", 1, async (version) => ({ items: [{ id: "b", version: version + 1 }] }));
  await expect(refused).rejects.toThrow("no");
  expect((await next).items[0]?.version).toBe(2);
});

it("names what a view shows", () => {
  const preferences = Preferences.parse({});
  const words = (text: string) => text.replace(/\s/g, " ");
  const title = (view: Parameters<typeof viewTitle>[0]) =>
    words(viewTitle(view, "2026-11-29", preferences, false));
  expect(title("year")).toBe("2026");
  expect(title("month")).toBe("November 2026");
  expect(title("week")).toMatch(/23.*29/);
  expect(title("workweek")).toMatch(/23.*27/);
  expect(title("agenda")).toMatch(/29.*26/);
});
