import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import type { Zone } from "#lib/formats/zones/zone.ts";
import { dayLength, formatTime } from "./time.ts";
import { writeProperty } from "./write-property.ts";

/** A change of the clocks: the instant, and the offsets from UTC before and after it (ms). */
interface Change {
  at: number;
  before: number;
  after: number;
}

/**
 * A day of the year, as "the second Sunday of March" or "the last Sunday of October", at a wall time of the offset
 * before.
 */
interface YearlyRule {
  month: number;
  weekday: number;
  /** 1 to 4, or -1 for the last. */
  nth: number;
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const yearsLooked = 6;

/**
 * A VTIMEZONE (RFC 5545 section 3.6.5) for a zone as it is from this year on. Outlook understands only what changes
 * twice a year by a yearly rule, so it is written so where that is true; other zones list the changes of some years.
 */
export function buildZone(name: string, zone: Zone, year: number): Component {
  const changes = changesBetween(zone, Date.UTC(year, 0, 1), Date.UTC(year + yearsLooked, 0, 1));
  const lines = [writeProperty("TZID", name)];
  return { name: "VTIMEZONE", lines, components: observances(zone, year, changes) };
}

function observances(zone: Zone, year: number, changes: Change[]): Component[] {
  const first = changes[0];
  if (!first) {
    const offset = offsetAt(zone, Date.UTC(year, 0, 1));
    return [observance("STANDARD", offset, offset, Date.UTC(1970, 0, 1), [])];
  }
  const ruled = yearlyObservances(changes);
  if (ruled) return ruled;
  return [
    observance("STANDARD", first.before, first.before, Date.UTC(year, 0, 1), []),
    ...changes.map((change) =>
      observance(nameOf(change), change.before, change.after, change.at + change.before, []),
    ),
  ];
}

function yearlyObservances(changes: Change[]): Component[] | null {
  if (changes.length !== yearsLooked * 2) return null;
  const written: Component[] = [];
  for (const half of [0, 1]) {
    const each = changes.filter((_, index) => index % 2 === half);
    const [first] = each;
    const rule = yearlyRule(each.map((change) => change.at + change.before));
    if (!rule || !first || each.some((change) => change.after !== first.after)) return null;
    const text = `FREQ=YEARLY;BYMONTH=${rule.month + 1};BYDAY=${rule.nth}${weekdays[rule.weekday]}`;
    const begin = dayOfRule(rule, 1970) + timeOfDay(first.at + first.before);
    written.push(observance(nameOf(first), first.before, first.after, begin, [writeProperty("RRULE", text)]));
  }
  return written;
}

function yearlyRule(walls: number[]): YearlyRule | null {
  const [first = 0] = walls;
  const date = new Date(first);
  const place = { month: date.getUTCMonth(), weekday: date.getUTCDay() };
  const candidates = [-1, Math.ceil(date.getUTCDate() / 7)].map((nth) => ({ ...place, nth }));
  return (
    candidates.find((rule) =>
      walls.every(
        (wall) =>
          dayOfRule(rule, new Date(wall).getUTCFullYear()) + timeOfDay(wall) === wall &&
          timeOfDay(wall) === timeOfDay(first),
      ),
    ) ?? null
  );
}

/** The wall time of midnight of the rule's day in a year. */
function dayOfRule({ month, weekday, nth }: YearlyRule, year: number): number {
  if (nth === -1) {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return last.getTime() - ((last.getUTCDay() - weekday + 7) % 7) * dayLength;
  }
  const first = new Date(Date.UTC(year, month, 1));
  return first.getTime() + (((weekday - first.getUTCDay() + 7) % 7) + (nth - 1) * 7) * dayLength;
}

function changesBetween(zone: Zone, from: number, to: number): Change[] {
  const changes: Change[] = [];
  for (let low = from; low < to; low += dayLength) {
    const before = offsetAt(zone, low);
    const after = offsetAt(zone, low + dayLength);
    if (before !== after) changes.push({ at: findChange(zone, low, low + dayLength), before, after });
  }
  return changes;
}

function findChange(zone: Zone, from: number, to: number): number {
  const before = offsetAt(zone, from);
  let low = from / 1000;
  let high = to / 1000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * 1000) === before) low = middle;
    else high = middle;
  }
  return high * 1000;
}

function observance(
  name: string,
  before: number,
  after: number,
  begin: number,
  more: ContentLine[],
): Component {
  const start = formatTime({ kind: "floating", wall: begin, zone: null });
  return {
    name,
    lines: [
      writeProperty("DTSTART", start),
      writeProperty("TZOFFSETFROM", formatOffset(before)),
      writeProperty("TZOFFSETTO", formatOffset(after)),
      ...more,
    ],
    components: [],
  };
}

function nameOf(change: Change): string {
  return change.after > change.before ? "DAYLIGHT" : "STANDARD";
}

function offsetAt(zone: Zone, instant: number): number {
  return zone.toWall(instant) - instant;
}

function timeOfDay(wall: number): number {
  return ((wall % dayLength) + dayLength) % dayLength;
}

function formatOffset(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const digits = [seconds / 3600, (seconds % 3600) / 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, "0"),
  );
  const [hours, minutes, rest] = digits;
  return `${offset < 0 ? "-" : "+"}${hours}${minutes}${rest === "00" ? "" : rest}`;
}
