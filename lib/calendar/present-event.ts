import { allows } from "#lib/collections/require-right.ts";
import { type CalendarEvent, PartStat } from "#lib/contract/calendar.ts";
import { partsOf } from "#lib/formats/ical/change-object.ts";
import { findOverride, instanceOf, isSeries } from "#lib/formats/ical/change-series.ts";
import { objectZones } from "#lib/formats/ical/object-zones.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { Entry } from "#lib/formats/ical/types.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { formatRecurrenceId } from "./local-time.ts";
import type { OpenedEvent } from "./opened-event.ts";
import { readFields } from "./read-fields.ts";

/** `address` is the viewer's own. */
export function presentEvent(address: string, opened: OpenedEvent): CalendarEvent {
  const { item, collection, object, recurrenceId } = opened;
  const zoneOfTime = objectZones(object, utcZone);
  const [first] = partsOf(object);
  const series = readEntry(first ?? object.calendar);
  const component = recurrenceId && (findOverride(object, recurrenceId) ?? instanceOf(object, recurrenceId));
  const entry = component ? readEntry(component) : series;
  const fields = readFields(entry, zoneOfTime);
  const whole = readFields(series, zoneOfTime);
  return {
    id: item.id,
    uid: item.uid,
    collectionId: item.collectionId,
    version: item.version,
    recurrenceId: recurrenceId && formatRecurrenceId(recurrenceId),
    recurring: isSeries(object),
    fields: { ...fields, rule: whole.rule, extraDates: whole.extraDates },
    series: whole,
    editable: allows(collection, "write"),
    isOrganizer: series.organizer === null || series.organizer.address === address.toLowerCase(),
    myStatus: answerOf(entry, address),
    updatedAt: item.updatedAt.toISOString(),
  };
}

function answerOf({ attendees }: Entry, address: string): PartStat | null {
  const mine = attendees.find((attendee) => attendee.address === address.toLowerCase());
  const answer = PartStat.safeParse(mine?.status.toLowerCase());
  return answer.success ? answer.data : null;
}
