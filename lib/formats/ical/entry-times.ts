import { addDuration } from "./add-duration.ts";
import { instantOf, type ZoneOfTime } from "./object-zones.ts";
import { dayLength } from "./time.ts";
import type { Entry, IcalTime } from "./types.ts";

/**
 * When an entry stands in a calendar: an event or journal at its DTSTART, a task at its DTSTART or else at its DUE;
 * null for undated ones.
 */
export function entryStart(entry: Entry): IcalTime | null {
  return entry.start ?? entry.due;
}

/**
 * How long each instance lasts: so many days on the calendar, then so many ms (RFC 5545 section 3.8.5.3: exact
 * between two times, nominal for DURATION).
 */
export interface Length {
  days: number;
  ms: number;
}

/**
 * The length of an entry; a date without an end lasts a day (RFC 5545 section 3.6.1), a time without one no time.
 * Never negative.
 */
export function entryLength(entry: Entry, zoneOfTime: ZoneOfTime): Length {
  const start = entryStart(entry);
  if (!start) return { days: 0, ms: 0 };
  const { duration } = entry;
  if (duration) return { days: Math.max(duration.days, 0), ms: Math.max(duration.seconds * 1000, 0) };
  const end = entry.kind === "VTODO" ? entry.due : entry.end;
  if (start.kind === "date") return { days: end ? daysBetween(start, end, entry.kind) : 1, ms: 0 };
  return { days: 0, ms: end ? Math.max(instantOf(end, zoneOfTime) - instantOf(start, zoneOfTime), 0) : 0 };
}

/** The end of an instance that starts at this time. */
export function endAfter(start: IcalTime, length: Length, zoneOfTime: ZoneOfTime): IcalTime {
  const byDays = addDuration(start, { days: length.days, seconds: 0 });
  if (length.ms === 0) return byDays;
  const zone = zoneOfTime(start);
  return { ...byDays, wall: zone.toWall(zone.toInstant(byDays.wall) + length.ms) };
}

// DUE is the last day of a task, DTEND the day behind the last of an event.
function daysBetween(start: IcalTime, end: IcalTime, kind: Entry["kind"]): number {
  const days = Math.round((end.wall - start.wall) / dayLength);
  return Math.max(kind === "VTODO" ? days + 1 : days, 1);
}
