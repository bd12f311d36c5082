import { expect, test } from "vitest";
import { placeTasks } from "#lib/calendar/place-tasks.ts";
import { indexTask } from "#lib/collections/index/index-task.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";

const day = { from: Date.parse("2026-03-10T04:00:00Z"), to: Date.parse("2026-03-11T04:00:00Z") };

/** Whether a day in New York, where the 10th of March begins at 4 o'clock UTC, shows a task with this DUE. */
test.each([
  [";VALUE=DATE:20260310", "2026-03-10"],
  [";VALUE=DATE:20260309", null],
  [";VALUE=DATE:20260311", null],
  [":20260310T233000", "2026-03-11T03:30:00.000Z"],
  [":20260311T030000Z", "2026-03-11T03:00:00.000Z"],
  [":20260311T040000Z", null],
  [";TZID=Europe/Berlin:20260310T060000", "2026-03-10T05:00:00.000Z"],
])("DUE%s", (due, expected) => {
  const lines = ["BEGIN:VCALENDAR", "BEGIN:VTODO", "UID:1", `DUE${due}`, "END:VTODO", "END:VCALENDAR", ""];
  const { dueAt, facts } = indexTask(lines.join("\r\n"));
  const task = {
    itemId: "1",
    collectionId: "1",
    version: 1,
    kind: "task" as const,
    title: "",
    dueAt,
    completedAt: null,
    birthday: null,
    facts,
  };
  const zone = zoneOf("America/New_York");
  if (!zone) throw new Error("no zone");
  const [placed] = placeTasks([task], { ...day, zone });
  expect(placed ? (placed.day ?? new Date(placed.at).toISOString()) : null).toBe(expected);
});
