import { openItem } from "#lib/collections/items/open-item.ts";
import type { Right } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject } from "#lib/formats/ical/types.ts";
import type { OpenedTask } from "./types.ts";

/** @throws AppError not-found; forbidden */
export async function openTask(
  userId: string,
  taskId: string,
  right: Right = "read",
): Promise<OpenedTask & { object: CalendarObject }> {
  const { item, collection } = await openItem(userId, taskId, "task", right);
  const object = readObject(item.text);
  const component = object?.master ?? object?.overrides[0];
  if (!object || !component) throw new AppError("internal", "This task cannot be read.");
  return { item, collection, object, entry: readEntry(component) };
}
