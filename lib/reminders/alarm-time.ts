import type { Occurrence } from "#lib/formats/ical/expand-object.ts";
import type { ZoneOfTime } from "#lib/formats/ical/object-zones.ts";
import { dayLength } from "#lib/formats/ical/time.ts";
import type { Alarm, IcalTime } from "#lib/formats/ical/types.ts";

/**
 * When an alarm of an occurrence goes off (RFC 5545 section 3.8.6.3), as an instant (ms). Days of its duration are those
 * of the calendar, so "a day before nine" is nine also when the clocks change in between.
 */
export function alarmTime({ trigger }: Alarm, occurrence: Occurrence, zoneOfTime: ZoneOfTime): number {
  if (trigger.kind === "absolute") return trigger.at;
  const anchor = anchorOf(occurrence, trigger.related);
  const { days, seconds } = trigger.duration;
  return zoneOfTime(anchor).toInstant(anchor.wall + days * dayLength) + seconds * 1000;
}

/** A task without a start is at its DUE, and a date as DUE means its day, not the day after. */
function anchorOf({ entry, startTime, endTime }: Occurrence, related: "START" | "END"): IcalTime {
  if (related === "START" || !(entry.start || entry.kind !== "VTODO")) return startTime;
  if (entry.kind === "VTODO" && endTime.kind === "date")
    return { ...endTime, wall: endTime.wall - dayLength };
  return endTime;
}
