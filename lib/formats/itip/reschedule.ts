import type { Component } from "#lib/formats/content-line/types.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { partsOf, withParts } from "#lib/formats/ical/change-object.ts";
import { findOverride } from "#lib/formats/ical/change-series.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject, Entry } from "#lib/formats/ical/types.ts";
import { organizerOf } from "./may-organise.ts";

/**
 * The organiser's object after a change by a person: each part that is another than before has `stamp` (ms) as its
 * DTSTAMP; where its time, rule or place changed, its SEQUENCE grows and the answers of all but the organiser are
 * asked for anew (RFC 5545 section 3.8.7.4, RFC 5546 section 2.1.4). Call it with what was stored and what is to be
 * stored.
 */
export function reschedule(before: CalendarObject, after: CalendarObject, stamp: number): CalendarObject {
  const organizer = organizerOf(after)?.address ?? null;
  const parts = partsOf(after).map((part) => {
    const id = readEntry(part).recurrenceId;
    const old = (id ? findOverride(before, id) : null) ?? before.master;
    if (!old || old === part) return part;
    if (!movedBetween(readEntry(old), readEntry(part), id === null)) return changeEntry(part, { stamp });
    return movedPart(part, readEntry(old).sequence, organizer, stamp);
  });
  return withParts(after, parts);
}

/** Whether the change asks everybody to answer again. */
function movedBetween(before: Entry, after: Entry, whole: boolean): boolean {
  const timesOf = ({ start, end, due, duration, rules, rdates }: Entry) =>
    JSON.stringify(whole ? { start, end, due, duration, rules, rdates } : { end, due, duration });
  const startMoved = !whole && JSON.stringify(after.start) !== JSON.stringify(after.recurrenceId);
  if (!whole && before.recurrenceId === null) return startMoved || lengthOf(before) !== lengthOf(after);
  return timesOf(before) !== timesOf(after) || JSON.stringify(before.start) !== JSON.stringify(after.start);
}

function lengthOf({ start, end, duration }: Entry): number {
  if (duration) return duration.days * 86_400_000 + duration.seconds * 1000;
  return start && end ? end.wall - start.wall : 0;
}

function movedPart(part: Component, sequence: number, organizer: string | null, stamp: number): Component {
  const { attendees, sequence: own } = readEntry(part);
  const asked = attendees.map((each) =>
    each.address === organizer ? each : { ...each, status: "NEEDS-ACTION", rsvp: true },
  );
  return changeEntry(part, { sequence: Math.max(sequence + 1, own), attendees: asked, stamp });
}
