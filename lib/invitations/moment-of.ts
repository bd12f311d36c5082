import type { Component } from "#lib/formats/content-line/types.ts";
import { withParts } from "#lib/formats/ical/change-object.ts";
import { expandObject } from "#lib/formats/ical/expand-object.ts";
import type { CalendarObject, IcalTime } from "#lib/formats/ical/types.ts";
import type { Zone } from "#lib/formats/zones/zone.ts";

/** When something stands in a calendar: instants (ms), and as it is written. */
export interface Moment {
  start: number;
  end: number;
  allDay: boolean;
  startTime: IcalTime;
  endTime: IcalTime;
}

const begin = Date.parse("0001-01-03T00:00:00Z");
const ending = Date.parse("9999-12-29T00:00:00Z");

/** The first time that this part of an object stands for; null if it has none. */
export function momentOf(object: CalendarObject, part: Component, zone: Zone): Moment | null {
  const alone = withParts(object, [part]);
  return expandObject(alone, { from: begin, to: ending, zone, limit: 1 }).occurrences[0] ?? null;
}
