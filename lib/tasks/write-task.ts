import { writeItems } from "#lib/collections/items/write-items.ts";
import type { Actor } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { buildEntry } from "#lib/formats/ical/build-entry.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { buildObject, partsOf, replacePart } from "#lib/formats/ical/change-object.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject } from "#lib/formats/ical/types.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import { editFields, type TaskChange } from "./edit-fields.ts";
import { openTask } from "./open-task.ts";
import type { TaskFields } from "./types.ts";

/** @throws AppError not-found; forbidden; conflict; input-invalid */
export async function createTask(
  actor: Actor,
  { id, collectionId, fields }: { id: string; collectionId: string; fields: TaskFields },
): Promise<void> {
  const now = Date.now();
  const empty = buildEntry("VTODO", id, { stamp: now, created: now, status: "NEEDS-ACTION" });
  const component = changeEntry(empty, editFields(readEntry(empty), fields, now));
  const text = writeObject(buildObject([component]));
  await writeItems(actor, [{ type: "create", id, collectionId, kind: "task", uid: id, text }]);
}

/** Changes what is named. @throws AppError not-found; forbidden; conflict for a stale version; input-invalid */
export async function changeTask(
  actor: Actor,
  { id, version, fields }: { id: string; version: number; fields: TaskChange },
): Promise<void> {
  const { object } = await openTask(actor.userId, id, "write");
  const text = writeObject(editTask(object, fields, Date.now()));
  await writeItems(actor, [{ type: "change", id, version, text }]);
}

/** The task with other fields. @throws AppError input-invalid */
export function editTask(object: CalendarObject, fields: TaskChange, now: number): CalendarObject {
  const [component] = partsOf(object);
  if (!component) throw new AppError("internal", "This task cannot be read.");
  return replacePart(
    object,
    component,
    changeEntry(component, editFields(readEntry(component), fields, now)),
  );
}

/** Gives tasks new places, all or none. @throws AppError not-found; forbidden; conflict */
export async function orderTasks(actor: Actor, places: { id: string; version: number; position: number }[]) {
  const now = Date.now();
  const changes = await Promise.all(
    places.map(async ({ id, version, position }) => {
      const { object } = await openTask(actor.userId, id, "write");
      return { type: "change" as const, id, version, text: writeObject(editTask(object, { position }, now)) };
    }),
  );
  return writeItems(actor, changes);
}
