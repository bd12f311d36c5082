import { expect, test } from "vitest";
import { changeEvent } from "#lib/contract/calendar.ts";
import { changeTask } from "#lib/contract/tasks.ts";

test("a change names only what it changes", () => {
  const event = changeEvent.body.parse({ version: 1, fields: { title: "New" } });
  expect(event.fields).toEqual({ title: "New" });
  const task = changeTask.body.parse({ version: 1, fields: {} });
  expect(task.fields).toEqual({});
});
