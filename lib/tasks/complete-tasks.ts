import { randomUUID } from "node:crypto";
import { writeItems } from "#lib/collections/items/write-items.ts";
import type { Actor, Item, ItemChange, ItemVersion } from "#lib/collections/types.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { buildObject, partsOf } from "#lib/formats/ical/change-object.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import type { CalendarObject } from "#lib/formats/ical/types.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { advanceTask } from "./advance-task.ts";
import type { TaskChange } from "./edit-fields.ts";
import { openTask } from "./open-task.ts";
import { findSubtasks } from "./repository.ts";
import { editTask } from "./write-task.ts";

/**
 * Ticks tasks off, all or none. One that repeats goes on to its next date, leaves a completed copy, and its subtasks are open
 * again; of the others the open subtasks are completed too. Answers with everything that changed.
 * @throws AppError not-found; forbidden; conflict
 */
export async function completeTasks(actor: Actor, tasks: ItemVersion[], timeZone: string): Promise<Item[]> {
  const now = Date.now();
  const zone = zoneOf(timeZone) ?? utcZone;
  const opened = await Promise.all(tasks.map(({ id }) => openTask(actor.userId, id, "write")));
  const subtasks = await findSubtasks(
    opened.map(({ collection }) => collection.id),
    opened.map(({ item }) => item.uid),
  );
  const changes = new Map<string, ItemChange>();
  for (const [place, { item, object, collection }] of opened.entries()) {
    const { id, version } = tasks[place] ?? item;
    const next = advanceTask(object, now, zone);
    const after = next ?? editTask(object, { status: "completed" }, now);
    changes.set(id, { type: "change", id, version, text: writeObject(after) });
    if (next) {
      const copyId = randomUUID();
      const text = writeObject(completedCopy(object, copyId, now));
      changes.set(copyId, {
        type: "create",
        id: copyId,
        collectionId: collection.id,
        kind: "task",
        uid: copyId,
        text,
      });
    }
    const change: TaskChange = { status: next ? "needs-action" : "completed" };
    for (const subtask of subtasks) {
      if (subtask.parentUid !== item.uid || subtask.isOpen === (next !== null) || changes.has(subtask.id))
        continue;
      const child = readObject(subtask.text);
      if (!child) continue;
      const text = writeObject(editTask(child, change, now));
      changes.set(subtask.id, { type: "change", id: subtask.id, version: subtask.version, text });
    }
  }
  return writeItems(actor, [...changes.values()]);
}

/** What was done, as a task of its own that does not repeat. */
function completedCopy(object: CalendarObject, uid: string, now: number): CalendarObject {
  const parts = partsOf(object).slice(0, 1);
  const copies = parts.map((part) => {
    const lines = part.lines.map((line) => (line.name === "UID" ? { ...line, value: uid } : line));
    const once = { rules: [], rdates: [], exdates: [], alarms: [] };
    const done = { status: "COMPLETED", completed: now, percentComplete: 100, lastModified: now, stamp: now };
    return changeEntry({ ...part, lines }, { ...once, ...done });
  });
  const zones = object.calendar.components.filter(({ name }) => name === "VTIMEZONE");
  const made = buildObject(copies);
  return zones.length > 0
    ? { ...made, calendar: { ...made.calendar, components: [...zones, ...copies] } }
    : made;
}
