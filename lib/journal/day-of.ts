import { type ClockTime, fromClockTime } from "#lib/formats/ical/clock-time.ts";
import { utcZone, type Zone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";

/** The day (`YYYY-MM-DD`) that a time falls on for somebody in this zone. */
export function dayOf(start: ClockTime, viewer: Zone): string {
  const time = fromClockTime(start);
  if (time.kind === "date" || time.kind === "floating") return start.local.slice(0, 10);
  const zone = time.kind === "utc" ? utcZone : (zoneOf(time.zone) ?? viewer);
  return new Date(viewer.toWall(zone.toInstant(time.wall))).toISOString().slice(0, 10);
}
