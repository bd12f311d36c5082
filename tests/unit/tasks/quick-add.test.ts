import { describe, expect, test } from "vitest";
import { chooseTasks } from "#app/(webmail)/tasks/_ui/choose-tasks.ts";
import { placesAfterMove } from "#app/(webmail)/tasks/_ui/new-place.ts";
import { parseQuickAdd } from "#app/(webmail)/tasks/_ui/parse-quick-add.ts";
import type { TaskSummary } from "#lib/contract/tasks.ts";

/** A Tuesday. */
const today = "2026-03-10";
const lists = [
  { id: "w", name: "Work" },
  { id: "h", name: "At home" },
];

describe("a line that is typed", () => {
  test.each([
    ["Milk", { title: "Milk", day: null, clock: null, priority: "none" }],
    ["Milk tomorrow", { title: "Milk", day: "2026-03-11" }],
    [
      "Call Ada fri 14:00 !high #money #Big_deal ~wo",
      {
        title: "Call Ada",
        day: "2026-03-13",
        clock: "14:00",
        priority: "high",
        categories: ["money", "Big deal"],
        collectionId: "w",
      },
    ],
    ["Sweep ~athome at 9am", { title: "Sweep", collectionId: "h", day: today, clock: "09:00" }],
    ["Sweep ~garden", { title: "Sweep ~garden", collectionId: null }],
    ["Report next friday", { title: "Report", day: "2026-03-20" }],
    ["Report tue", { title: "Report", day: "2026-03-17" }],
    ["Tax 12 may", { title: "Tax", day: "2026-05-12" }],
    ["Tax on Jan 5th", { title: "Tax", day: "2027-01-05" }],
    ["Tax 31 feb", { title: "Tax 31 feb", day: null }],
    [
      "Bins every thursday 7pm",
      { title: "Bins", day: "2026-03-12", clock: "19:00", rule: "FREQ=WEEKLY;BYDAY=TH" },
    ],
    ["Stand-up every weekday", { title: "Stand-up", day: today, rule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" }],
    ["Water every 3 days", { title: "Water", day: today, rule: "FREQ=DAILY;INTERVAL=3" }],
    ["Visit in 2 weeks", { title: "Visit", day: "2026-03-24" }],
    ["Read 1984 and Monday's paper", { title: "Read 1984 and Monday's paper", day: null }],
    ["Ship 2026-04-01 !2", { title: "Ship", day: "2026-04-01", priority: "medium" }],
  ])("%s", (line, expected) => {
    expect(parseQuickAdd(line, today, lists)).toMatchObject(expected);
  });
});

const task = (id: string, more: Partial<TaskSummary> = {}): TaskSummary => ({
  id,
  uid: id,
  collectionId: "w",
  version: 1,
  title: id,
  hasNotes: false,
  due: null,
  start: null,
  priority: "none",
  percent: 0,
  status: "needs-action",
  completedAt: null,
  recurring: false,
  hasReminder: false,
  categories: [],
  parentUid: null,
  position: 0,
  links: [],
  editable: true,
  ...more,
});

describe("the views", () => {
  const looking = { view: "today", today, zone: "Europe/Berlin" };
  const late = { due: { local: "2026-03-10T23:30:00", timeZone: "UTC" } };
  const tasks = [
    task("old", { due: { local: "2026-03-01", timeZone: null } }),
    task("now", { due: { local: today, timeZone: null } }),
    // Half past midnight of the next day in Berlin.
    task("late", late),
    task("far", { due: { local: "2026-06-01", timeZone: null } }),
    task("never", { collectionId: "h" }),
    task("step", { parentUid: "never", collectionId: "h" }),
    task("done", { completedAt: "2026-03-10T00:00:00Z", due: { local: today, timeZone: null } }),
  ];
  const shown = (view: string) =>
    chooseTasks(tasks, { ...looking, view }).map(
      (group) => `${group.day ?? group.name}: ${group.tasks.map(({ id }) => id).join(" ")}`,
    );

  test.each([
    ["today", ["overdue: old", "2026-03-10: now"]],
    ["week", ["overdue: old", "2026-03-10: now", "2026-03-11: late"]],
    ["overdue", ["none: old"]],
    ["all", ["overdue: old", "2026-03-10: now", "2026-03-11: late", "later: far", "undated: never"]],
    ["h", ["none: never"]],
  ])("%s", (view, expected) => {
    expect(shown(view)).toEqual(expected);
  });
});

test("a task that moves gets a place between its neighbours, and all get new ones where there is no room", () => {
  const rows = [task("a", { position: 10 }), task("b", { position: 20 }), task("c", { position: 21 })];
  const move = (from: number, to: number) =>
    placesAfterMove(rows, from, to).map(({ task: { id }, position }) => `${id} ${position}`);
  expect(move(2, 1)).toEqual(["c 15"]);
  expect(move(0, 2)).toEqual([`a ${21 + 65_536}`]);
  expect(move(2, 0)).toEqual([`c ${10 - 65_536}`]);
  expect(move(0, 1)).toEqual(["b 0", "a 65536", "c 131072"]);
  expect(move(0, 9)).toEqual([]);
});
