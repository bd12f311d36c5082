import { expect, test } from "vitest";
import { reminderPath } from "#lib/reminders/reminder-path.ts";

const itemId = "0193a1f0-0000-7000-8000-000000000001";
const reminder = (kind: "event" | "task", occurrence: string) =>
  reminderPath({ id: itemId, itemId, kind, occurrence, title: "", startsAt: new Date(), allDay: false });

test("a reminder leads to its event, and to the occurrence of a series as the API names it", () => {
  expect(reminder("event", "")).toBe(`/calendar?event=${itemId}`);
  expect(reminder("event", "20261123T100000Z")).toBe(
    `/calendar?event=${itemId}&recurrence=2026-11-23T10%3A00%3A00Z`,
  );
  expect(reminder("event", "20261123")).toBe(`/calendar?event=${itemId}&recurrence=2026-11-23`);
  expect(reminder("task", "")).toBe("/tasks");
});
