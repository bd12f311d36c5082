import { describe, expect, test } from "vitest";
import { indexTask, type TaskFacts } from "#lib/collections/index/index-task.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject } from "#lib/formats/ical/types.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { advanceTask } from "#lib/tasks/advance-task.ts";
import { showFields } from "#lib/tasks/show-fields.ts";
import { editTask } from "#lib/tasks/write-task.ts";

const now = Date.UTC(2026, 2, 10, 12);

function vtodo(...lines: string[]): CalendarObject {
  const text = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VTODO",
    "UID:t1",
    ...lines,
    "END:VTODO",
    "END:VCALENDAR",
  ];
  const object = readObject(text.join("\r\n"));
  if (!object) throw new Error("unreadable");
  return object;
}

function shown(object: CalendarObject | null) {
  if (!object?.master) throw new Error("no task");
  return showFields(readEntry(object.master));
}

describe("a task that is edited", () => {
  test("keeps every line that was not named", () => {
    const before = vtodo("SUMMARY:Old", "PRIORITY:2", "X-ODD;P=1:stays", "RELATED-TO;RELTYPE=SIBLING:s1");
    const text = writeObject(editTask(before, { title: "New", priority: "high", parentUid: "p1" }, now));
    for (const line of [
      "SUMMARY:New",
      "PRIORITY:2",
      "X-ODD;P=1:stays",
      "RELATED-TO;RELTYPE=SIBLING:s1",
      "RELATED-TO:p1",
    ])
      expect(text).toContain(line);
  });

  test("shows what was written", () => {
    const fields = {
      title: "Call the bank",
      notes: "twice",
      due: { local: "2026-03-12T09:00:00", timeZone: "Europe/Berlin" },
      start: { local: "2026-03-11", timeZone: null },
      priority: "low" as const,
      reminders: [{ action: "display" as const, minutesBefore: 15, at: null }],
      categories: ["money"],
      links: [{ target: "mid:a@b", title: "Letter" }],
    };
    const after = shown(editTask(vtodo("SUMMARY:x"), fields, now));
    const start = { local: "2026-03-11T00:00:00", timeZone: "Europe/Berlin" };
    expect(after).toMatchObject({ ...fields, start });
  });

  test("that is due the day it repeats from has a DTSTART, and hides it", () => {
    const due = { local: "2026-03-12", timeZone: null };
    const object = editTask(vtodo("SUMMARY:x"), { due, rule: "FREQ=WEEKLY" }, now);
    expect(writeObject(object)).toContain("DTSTART;VALUE=DATE:20260312");
    expect(shown(object)).toMatchObject({ due, start: null, rule: "FREQ=WEEKLY" });
    expect((indexTask(writeObject(object)).facts as TaskFacts).start).toBeNull();
    const moved = editTask(object, { due: { local: "2026-03-05", timeZone: null } }, now);
    expect(writeObject(moved)).toContain("DTSTART;VALUE=DATE:20260305");
  });

  test("is refused what makes no sense", () => {
    const due = { local: "2026-03-12", timeZone: null };
    const start = { local: "2026-03-13", timeZone: null };
    expect(() => editTask(vtodo(), { due, start }, now)).toThrow("begins after");
    expect(() => editTask(vtodo(), { rule: "FREQ=DAILY" }, now)).toThrow("needs a date");
    expect(() => editTask(vtodo(), { due, rule: "FREQ=NEVER" }, now)).toThrow();
    expect(() => editTask(vtodo(), { due: { local: "2026-02-31", timeZone: null } }, now)).toThrow(
      "no such day",
    );
  });

  test("is open again with all that says so", () => {
    const done = editTask(vtodo("SUMMARY:x"), { status: "completed" }, now);
    expect(indexTask(writeObject(done)).completedAt).toEqual(new Date(now));
    const open = editTask(done, { status: "needs-action" }, now);
    expect(writeObject(open)).not.toMatch(/COMPLETED|PERCENT/);
    expect(indexTask(writeObject(open)).completedAt).toBeNull();
  });
});

describe("a task that repeats", () => {
  test.each([
    ["the next date", "DUE;VALUE=DATE:20260310", "FREQ=DAILY", "2026-03-11"],
    ["today at the earliest", "DUE;VALUE=DATE:20260301", "FREQ=DAILY", "2026-03-10"],
    ["by its rule", "DUE;VALUE=DATE:20260302", "FREQ=WEEKLY;INTERVAL=2", "2026-03-16"],
    [
      "the last weekday",
      "DUE;VALUE=DATE:20260331",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "2026-04-30",
    ],
  ])("goes on to %s", (_, due, rule, expected) => {
    const next = advanceTask(vtodo(due, `RRULE:${rule}`), now, utcZone);
    expect(shown(next)).toMatchObject({ due: { local: expected }, status: "needs-action" });
  });

  test("keeps its clock time when the clocks change, and its distance from start to due", () => {
    const times = ["DTSTART;TZID=Europe/Berlin:20260328T090000", "DUE;TZID=Europe/Berlin:20260328T170000"];
    const next = advanceTask(vtodo(...times, "RRULE:FREQ=DAILY"), now, utcZone);
    expect(shown(next)).toMatchObject({
      start: { local: "2026-03-29T09:00:00" },
      due: { local: "2026-03-29T17:00:00" },
    });
  });

  test("passes over EXDATEs, counts COUNT down, and ends", () => {
    const lines = ["DTSTART;VALUE=DATE:20260310", "DUE;VALUE=DATE:20260310", "EXDATE;VALUE=DATE:20260311"];
    const next = advanceTask(vtodo(...lines, "RRULE:FREQ=DAILY;COUNT=3"), now, utcZone);
    expect(shown(next)).toMatchObject({ due: { local: "2026-03-12" }, rule: "FREQ=DAILY;COUNT=1" });
    expect(next && advanceTask(next, now, utcZone)).toBeNull();
    expect(advanceTask(vtodo("DUE;VALUE=DATE:20260310"), now, utcZone)).toBeNull();
  });
});

test("the index of a task holds what lists and views show", () => {
  const object = vtodo(
    "SUMMARY:Water the plants",
    "DESCRIPTION:all of them",
    "DUE:20260312T080000Z",
    "CREATED:20260101T000000Z",
    "RELATED-TO:p1",
    "CATEGORIES:home",
    "LINK;VALUE=URI;LABEL=Letter:mid:a@b",
  );
  expect(indexTask(writeObject(object))).toMatchObject({
    title: "Water the plants",
    words: ["water", "the", "plants", "all", "of", "them", "home"],
    dueAt: new Date("2026-03-12T08:00:00Z"),
    parentUid: "p1",
    position: (Date.UTC(2026, 0, 1) - Date.UTC(2001, 0, 1)) / 1000,
    links: ["mid:a@b"],
    facts: { due: { local: "2026-03-12T08:00:00", timeZone: "UTC" }, hasNotes: true, recurring: false },
  });
});
