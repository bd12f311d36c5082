import { randomUUID } from "node:crypto";
import { writeItems } from "#lib/collections/items/write-items.ts";
import type { Item, ItemChange } from "#lib/collections/types.ts";
import { excludeInstance, isSeries } from "#lib/formats/ical/change-series.ts";
import { expandObject } from "#lib/formats/ical/expand-object.ts";
import { splitSeries } from "#lib/formats/ical/split-series.ts";
import type { CalendarObject, IcalTime } from "#lib/formats/ical/types.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { announceFrom } from "#lib/invitations/announce-from.ts";
import { requireVersion } from "./change-event.ts";
import { occurrenceNamed } from "./open-event.ts";
import { openStored } from "./opened-event.ts";
import type { EditScope } from "./types.ts";

/**
 * Puts an event into the bin, or takes one occurrence, or it and all that follow, out of its series. A series without any
 * occurrence left goes into the bin.
 * @throws AppError conflict for a stale version; input-invalid; not-found; forbidden
 */
export async function deleteEvent(
  userId: string,
  request: { id: string; version: number; scope: EditScope; recurrenceId: string | null },
): Promise<Item[]> {
  const { item, object } = await openStored(userId, request.id, "write");
  requireVersion(item, request.version);
  const { id, version } = item;
  const recurrenceId = isSeries(object) ? occurrenceNamed(object, request.recurrenceId) : null;
  const left = recurrenceId && request.scope !== "all" ? without(object, recurrenceId, request.scope) : null;
  const change: ItemChange = left
    ? { type: "change", id, version, text: writeObject(left) }
    : { type: "delete", id, version };
  await announceFrom(id, version);
  return writeItems({ userId, authorId: userId }, [change]);
}

/** What is left of the series; null where nothing is. */
function without(object: CalendarObject, at: IcalTime, scope: "this" | "following"): CalendarObject | null {
  if (scope === "following") return splitSeries(object, at, randomUUID()).before;
  const left = excludeInstance(object, at);
  return hasOccurrence(left) ? left : null;
}

function hasOccurrence(object: CalendarObject): boolean {
  if (!object.master) return object.overrides.length > 0;
  const always = { from: Date.parse("0001-01-03"), to: Date.parse("9999-12-29"), zone: utcZone, limit: 1 };
  const { occurrences, complete } = expandObject(object, always);
  return occurrences.length > 0 || !complete;
}
