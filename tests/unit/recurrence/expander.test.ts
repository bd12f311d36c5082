import { afterAll, expect, test, vi } from "vitest";
import type { ExpandTask } from "#lib/formats/recurrence/expand-task.ts";
import { expandInThread, makeExpander } from "#lib/formats/recurrence/expander.ts";

// Starting a thread can take long on a machine that is busy.
vi.setConfig({ testTimeout: 30_000 });

const expander = makeExpander({ threads: 2, milliseconds: 20_000 });
afterAll(() => expander.close());

const task: ExpandTask = {
  rule: "FREQ=DAILY",
  start: 0,
  dateOnly: false,
  until: null,
  from: 86_400_000,
  to: 3 * 86_400_000,
  limit: 100,
};

test("answers each task in its order", async () => {
  const found = await expandInThread(
    [task, { ...task, rule: "FREQ=NEVER" }, { ...task, until: 86_400_000 }, { ...task, limit: 1 }],
    expander,
  );
  expect(found).toEqual([
    { times: [86_400_000, 172_800_000, 259_200_000], complete: true, refused: null },
    { times: [], complete: false, refused: "The repeat rule does not say how often it repeats." },
    { times: [86_400_000], complete: true, refused: null },
    { times: [86_400_000], complete: false, refused: null },
  ]);
});

test("takes more lists than it has threads", async () => {
  const lists = await Promise.all(Array.from({ length: 8 }, () => expandInThread([task, task], expander)));
  expect(lists.flat().every((found) => found.times.length === 3)).toBe(true);
});

test("a list that takes too long is ended, and the next one is answered", async () => {
  const hasty = makeExpander({ threads: 1, milliseconds: 300 });
  const slow = { ...task, rule: "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", to: Number.MAX_SAFE_INTEGER };
  const ended = expandInThread(
    Array.from({ length: 5_000 }, () => slow),
    hasty,
  );
  expect(await ended).toHaveLength(5_000);
  expect((await ended)[0]?.refused).toContain("too much work");
  // A new thread takes the place of the one that was ended.
  expect(await expandInThread([task], hasty)).toHaveLength(1);
  await hasty.close();
});
