import type { ContentLine, Parameter } from "#lib/formats/content-line/types.ts";
import { findParameter } from "./find-lines.ts";
import type { IcalTime } from "./types.ts";

const shape = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?$/i;

/**
 * Reads a DATE or DATE-TIME (RFC 5545 sections 3.3.4 and 3.3.5); null for what is none. A TZID beside a "Z" does not
 * count.
 */
export function parseTime(value: string, zone: string | null): IcalTime | null {
  const match = shape.exec(value.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((digits) => Number(digits ?? 0));
  const wall = wallOf(year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0, second ?? 0);
  if (wall === null) return null;
  if (match[4] === undefined) return { kind: "date", wall, zone: null };
  if (match[7]) return { kind: "utc", wall, zone: null };
  return zone ? { kind: "zoned", wall, zone } : { kind: "floating", wall, zone: null };
}

/** Reads the time of a property; with VALUE=DATE a time of day that stands there all the same does not count. */
export function readTime(line: ContentLine | null): IcalTime | null {
  if (!line) return null;
  return readTimeValue(line, line.value);
}

/** The same of one value among several, as in EXDATE. */
export function readTimeValue(line: ContentLine, value: string): IcalTime | null {
  const time = parseTime(value, findParameter(line, "TZID"));
  if (!time || findParameter(line, "VALUE")?.toUpperCase() !== "DATE") return time;
  return { kind: "date", wall: Math.floor(time.wall / dayLength) * dayLength, zone: null };
}

/** The value of a DATE or DATE-TIME. */
export function formatTime(time: IcalTime): string {
  const digits = new Date(time.wall).toISOString().replace(/[-:]|\.\d+Z/g, "");
  if (time.kind === "date") return digits.slice(0, 8);
  return time.kind === "utc" ? `${digits}Z` : digits;
}

/** The parameters that a property with this time needs. */
export function timeParameters(time: IcalTime): Parameter[] {
  if (time.kind === "date") return [{ name: "VALUE", values: ["DATE"] }];
  return time.kind === "zoned" ? [{ name: "TZID", values: [time.zone] }] : [];
}

/** Reads an instant that must be in UTC (DTSTAMP, COMPLETED ...) in ms; a floating one counts as UTC. */
export function readInstant(line: ContentLine | null): number | null {
  return readTime(line)?.wall ?? null;
}

/** One calendar day in ms of wall time. */
export const dayLength = 24 * 60 * 60 * 1000;

function wallOf(year: number, month: number, day: number, hour: number, minute: number, second: number) {
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) return null;
  // A date of its own, as Date.UTC takes the years below 100 for those after 1900.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCDate() !== day) return null;
  return date.setUTCHours(hour, minute, Math.min(second, 59));
}
