import type { CalendarObject } from "#lib/formats/ical/types.ts";
import { keepMarks } from "#lib/formats/itip/keep-marks.ts";
import { organizerOf } from "#lib/formats/itip/may-organise.ts";
import { reschedule } from "#lib/formats/itip/reschedule.ts";

/**
 * What a change means to the people who were invited: the organiser (the owner of the calendar) asks them anew where
 * the time has moved; whoever is merely invited changes nothing for others.
 */
export function settleScheduling(
  before: CalendarObject,
  after: CalendarObject,
  owner: string,
): CalendarObject {
  const organizer = organizerOf(before)?.address ?? organizerOf(after)?.address;
  if (!organizer) return after;
  return organizer === owner ? reschedule(before, after, Date.now()) : keepMarks(before, after);
}
