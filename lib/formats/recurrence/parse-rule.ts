import { AppError } from "#lib/errors.ts";
import { dayLength, dayNumber, daysInMonth } from "./civil-date.ts";
import { type Frequency, type Rule, type Until, type WeekdayPlace, weekdayNames } from "./rule.ts";

/** More than any honest rule has; keeps a hostile one from costing anything. */
const longestText = 8_000;

/**
 * A rule of the text of an RRULE (with or without the name of the property). Lower case, spaces, any order, parts
 * that are empty or not known (X-...) are let pass; a part that means nothing is an AppError `input-invalid` that
 * says which.
 */
export function parseRule(text: string): Rule {
  if (text.length > longestText) throw refused("The repeat rule is too long.");
  const parts = readParts(text);
  readCalendar(parts.get("RSCALE"));
  return {
    frequency: readFrequency(parts.get("FREQ")),
    interval: readCount("INTERVAL", parts.get("INTERVAL")) ?? 1,
    count: readCount("COUNT", parts.get("COUNT")),
    until: readUntil(parts.get("UNTIL")),
    bySecond: readSeconds(parts),
    byMinute: readNumbers("BYMINUTE", parts, 0, 59),
    byHour: readNumbers("BYHOUR", parts, 0, 23),
    byDay: readWeekdays(parts.get("BYDAY")),
    byMonthDay: readNumbers("BYMONTHDAY", parts, -31, 31),
    byYearDay: readNumbers("BYYEARDAY", parts, -366, 366),
    byWeekNo: readNumbers("BYWEEKNO", parts, -53, 53),
    byMonth: readNumbers("BYMONTH", parts, 1, 12),
    bySetPos: readNumbers("BYSETPOS", parts, -366, 366),
    weekStart: readWeekStart(parts.get("WKST")),
    skip: readSkip(parts),
  };
}

function readParts(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  const body = text
    .replace(/\s+/g, "")
    .toUpperCase()
    .replace(/^(RRULE|EXRULE):/, "");
  for (const part of body.split(";")) {
    if (part === "") continue;
    const at = part.indexOf("=");
    if (at < 1) throw refused(`The repeat rule has a part without a value: ${part.slice(0, 40)}`);
    const name = part.slice(0, at);
    if (parts.has(name)) throw refused(`The repeat rule says ${name.slice(0, 40)} twice.`);
    // Some programs write a part that they have nothing to say in.
    if (at + 1 < part.length) parts.set(name, part.slice(at + 1));
  }
  return parts;
}

function readCalendar(scale: string | undefined): void {
  if (scale === undefined || scale === "GREGORIAN") return;
  throw refused(`The repeat rule counts in a calendar that is not supported: ${scale.slice(0, 40)}`);
}

const frequencies: readonly string[] = [
  "SECONDLY",
  "MINUTELY",
  "HOURLY",
  "DAILY",
  "WEEKLY",
  "MONTHLY",
  "YEARLY",
] satisfies Frequency[];

function readFrequency(value: string | undefined): Frequency {
  if (value !== undefined && frequencies.includes(value)) return value as Frequency;
  throw refused("The repeat rule does not say how often it repeats.");
}

function readCount(name: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^\+?\d{1,12}$/.test(value) || Number(value) === 0) throw nonsense(name, value);
  return Number(value);
}

/** UNTIL: 19971224, 19971224T000000 or 19971224T000000Z. */
function readUntil(value: string | undefined): Until | null {
  if (value === undefined) return null;
  const found = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)(Z)?)?$/.exec(value);
  if (!found) throw nonsense("UNTIL", value);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((field) => Number(field ?? 0));
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!isDate || hour > 23 || minute > 59 || second > 60) throw nonsense("UNTIL", value);
  const time = (hour * 3600 + minute * 60 + Math.min(second, 59)) * 1000;
  return {
    kind: found[4] === undefined ? "date" : found[7] ? "utc" : "local",
    wall: dayNumber(year, month, day) * dayLength + time,
  };
}

/** A leap second is second 59 for those who do not know it (RFC 5545 section 3.3.12). */
function readSeconds(parts: Map<string, string>): number[] {
  const seconds = readNumbers("BYSECOND", parts, 0, 60);
  return [...new Set(seconds.map((second) => Math.min(second, 59)))];
}

function readNumbers(name: string, parts: Map<string, string>, least: number, most: number): number[] {
  const value = parts.get(name);
  if (value === undefined) return [];
  const numbers = value.split(",").filter(Boolean).map(readNumber);
  return [...new Set(numbers)].sort((a, b) => a - b);

  function readNumber(text: string): number {
    const number = Number(text);
    const fits = /^[+-]?\d{1,3}$/.test(text) && number >= least && number <= most;
    if (!fits || (least < 0 && number === 0) || Object.is(number, -0)) throw nonsense(name, text);
    return number;
  }
}

function readWeekdays(value: string | undefined): WeekdayPlace[] {
  if (value === undefined) return [];
  const places = new Map<string, WeekdayPlace>();
  for (const text of value.split(",").filter(Boolean)) {
    const found = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(text);
    const nth = Number(found?.[1] ?? 0);
    if (!found || Math.abs(nth) > 53 || (found[1] !== undefined && nth === 0)) throw nonsense("BYDAY", text);
    const weekday = weekdayNames.indexOf(found[2] as (typeof weekdayNames)[number]);
    places.set(`${nth}/${weekday}`, { weekday, nth });
  }
  return [...places.values()];
}

function readWeekStart(value: string | undefined): number {
  if (value === undefined) return 1;
  const weekday = (weekdayNames as readonly string[]).indexOf(value);
  if (weekday < 0) throw nonsense("WKST", value);
  return weekday;
}

function readSkip(parts: Map<string, string>): Rule["skip"] {
  const value = parts.get("SKIP") ?? "OMIT";
  if (value === "OMIT" || value === "BACKWARD" || value === "FORWARD") {
    return value.toLowerCase() as Rule["skip"];
  }
  throw nonsense("SKIP", value);
}

function nonsense(name: string, value: string): AppError {
  return refused(`The repeat rule has a ${name} that means nothing: ${value.slice(0, 40)}`);
}

function refused(sentence: string): AppError {
  return new AppError("input-invalid", sentence);
}
