import { openItem } from "#lib/collections/items/open-item.ts";
import type { Collection, Item, Right } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { partsOf } from "#lib/formats/ical/change-object.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject, IcalTime } from "#lib/formats/ical/types.ts";
import { isHidden } from "./visible-events.ts";

/** An event with what it says. */
export interface OpenedEvent {
  item: Item;
  collection: Collection;
  object: CalendarObject;
  /** The occurrence that is meant; null: the whole. */
  recurrenceId: IcalTime | null;
}

/** @throws AppError not-found, also for another person's; forbidden when they may not see or do that */
export async function openStored(userId: string, eventId: string, right: Right): Promise<OpenedEvent> {
  const { item, collection } = await openItem(userId, eventId, "event", right);
  return { item, collection, object: readStored(item, collection), recurrenceId: null };
}

/** @throws AppError forbidden for what is private to its owner */
export function readStored(item: Item, collection: Collection): CalendarObject {
  const object = readObject(item.text);
  if (!object) throw new AppError("internal", "This event cannot be read.");
  const isPrivate = partsOf(object).some((part) => readEntry(part).classification !== "PUBLIC");
  if (isHidden(collection, { private: isPrivate })) throw new AppError("forbidden", "This event is private.");
  return object;
}
