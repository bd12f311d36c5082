import type { Component } from "#lib/formats/content-line/types.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";
import type { Rule } from "#lib/formats/recurrence/rule.ts";
import type { Observance } from "#lib/formats/zones/observed-zone.ts";
import { utcZone, type Zone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { findLine, findLines } from "./find-lines.ts";
import { parseTime } from "./time.ts";
import type { CalendarObject, IcalTime } from "./types.ts";

/**
 * Says in which zone a time of this object is meant: dates, floating times and those of a zone that nobody knows in
 * `viewer`.
 */
export type ZoneOfTime = (time: IcalTime) => Zone;

/** The zones of an object; its own VTIMEZONEs speak for names that are not known otherwise. */
export function objectZones(object: CalendarObject, viewer: Zone): ZoneOfTime {
  const known = new Map<string, Zone>();
  return (time) => {
    if (time.kind === "utc") return utcZone;
    if (time.kind !== "zoned") return viewer;
    const found = known.get(time.zone) ?? zoneOf(time.zone, observancesOf(object, time.zone)) ?? viewer;
    known.set(time.zone, found);
    return found;
  };
}

/** The instant (ms) of a time. */
export function instantOf(time: IcalTime, zoneOfTime: ZoneOfTime): number {
  return zoneOfTime(time).toInstant(time.wall);
}

/** What the object itself says of a zone. */
export function observancesOf(object: CalendarObject, name: string): Observance[] {
  const zone = object.calendar.components.find(
    (component) => component.name === "VTIMEZONE" && findLine(component, "TZID")?.value.trim() === name,
  );
  return (zone?.components ?? []).map(readObservance).filter((observance) => observance !== null);
}

function readObservance(component: Component): Observance | null {
  const start = parseTime(findLine(component, "DTSTART")?.value ?? "", null);
  const offsetFrom = readOffset(findLine(component, "TZOFFSETFROM")?.value ?? "");
  const offsetTo = readOffset(findLine(component, "TZOFFSETTO")?.value ?? "");
  if (!start || offsetFrom === null || offsetTo === null) return null;
  const rdates = findLines(component, "RDATE").flatMap((line) => line.value.split(","));
  return {
    start: start.wall,
    offsetFrom,
    offsetTo,
    rule: readRule(findLine(component, "RRULE")?.value ?? ""),
    rdates: rdates.map((value) => parseTime(value, null)?.wall).filter((wall) => wall !== undefined),
  };
}

/** UTC-OFFSET (RFC 5545 section 3.3.14) in ms. */
function readOffset(value: string): number | null {
  const match = /^([+-])(\d\d):?(\d\d)(\d\d)?$/.exec(value.trim());
  if (!match) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === "-" ? -seconds : seconds) * 1000;
}

function readRule(value: string): Rule | null {
  if (!value) return null;
  try {
    return parseRule(value);
  } catch {
    // An unreadable rule leaves the observance with its own beginning.
    return null;
  }
}
