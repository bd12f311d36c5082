import { type CivilDate, dayNumber, daysInMonth, daysInYear, firstWeek, weekdayOf } from "./civil-date.ts";
import { hasMonth, hasMonthDay, hasWeekday, hasWeekNo, hasYearDay } from "./match-day.ts";
import type { Rule } from "./rule.ts";

/** The date of DTSTART, which gives what a rule leaves out. */
export type Anchor = CivilDate & { weekday: number };

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The days of a YEARLY rule in this year, sorted (the table of RFC 5545 section 3.3.10, its column YEARLY). */
export function daysOfYear(rule: Rule, anchor: Anchor, year: number): number[] {
  const scope = placeScope(rule);
  if (rule.byYearDay.length > 0) {
    return sorted(rule.byYearDay.map((nth) => dayInYear(year, nth, rule.skip))).filter(
      (day) =>
        hasMonth(rule, day) && hasWeekNo(rule, day) && hasMonthDay(rule, day) && hasWeekday(rule, day, scope),
    );
  }
  if (rule.byMonthDay.length > 0) {
    const days = monthsOf(rule, anchor).flatMap((month) =>
      rule.byMonthDay.map((nth) => dayInMonth(year, month, nth, rule.skip)),
    );
    return sorted(days).filter((day) => hasWeekNo(rule, day) && hasWeekday(rule, day, scope));
  }
  if (rule.byWeekNo.length > 0) return daysOfWeeks(rule, anchor, year).filter((day) => hasMonth(rule, day));
  if (rule.byDay.length > 0) {
    if (rule.byMonth.length === 0) return weekdaysIn(rule, dayNumber(year, 1, 1), daysInYear(year));
    return rule.byMonth.flatMap((month) => weekdaysOfMonth(rule, year, month));
  }
  const months = rule.byMonth.length > 0 ? rule.byMonth : [anchor.month];
  return sorted(months.map((month) => dayInMonth(year, month, anchor.day, rule.skip)));
}

/** The days of a MONTHLY rule in this month, sorted. */
export function daysOfMonth(rule: Rule, anchor: Anchor, year: number, month: number): number[] {
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return [];
  const days = monthCandidates(rule, anchor, year, month);
  if (rule.byYearDay.length === 0 && rule.byWeekNo.length === 0) return days;
  return days.filter((day) => hasWeekNo(rule, day) && hasYearDay(rule, day));
}

/** The days of a WEEKLY rule in the week that begins on this day, sorted. */
export function daysOfWeek(rule: Rule, anchor: Anchor, weekBegin: number): number[] {
  const weekdays = rule.byDay.length > 0 ? rule.byDay.map((place) => place.weekday) : [anchor.weekday];
  const days = weekdays.map((weekday) => weekBegin + ((weekday - rule.weekStart + 7) % 7));
  return sorted(days).filter((day) => hasMonth(rule, day) && hasMonthDay(rule, day) && hasYearDay(rule, day));
}

function monthCandidates(rule: Rule, anchor: Anchor, year: number, month: number): number[] {
  if (rule.byMonthDay.length > 0) {
    const days = rule.byMonthDay.map((nth) => dayInMonth(year, month, nth, rule.skip));
    return sorted(days).filter((day) => hasWeekday(rule, day, "month"));
  }
  if (rule.byDay.length > 0) return weekdaysOfMonth(rule, year, month);
  return sorted([dayInMonth(year, month, anchor.day, rule.skip)]);
}

/** Where the number of a BYDAY counts: in the month where months are named, otherwise in the year. */
function placeScope(rule: Rule): "month" | "year" | "none" {
  if (rule.byWeekNo.length > 0) return "none";
  return rule.byMonth.length > 0 ? "month" : "year";
}

/**
 * The months that BYMONTHDAY of a YEARLY rule means. Where the rule says nothing else, the month is DTSTART's
 * ("the appropriate ... month would have been retrieved from the DTSTART property").
 */
function monthsOf(rule: Rule, anchor: Anchor): number[] {
  if (rule.byMonth.length > 0) return rule.byMonth;
  return rule.byDay.length > 0 || rule.byWeekNo.length > 0 ? allMonths : [anchor.month];
}

function daysOfWeeks(rule: Rule, anchor: Anchor, year: number): number[] {
  const begin = firstWeek(year, rule.weekStart);
  const weeks = (firstWeek(year + 1, rule.weekStart) - begin) / 7;
  const days = rule.byWeekNo.flatMap((number) => {
    const week = number > 0 ? number : weeks + number + 1;
    if (week < 1 || week > weeks) return [];
    const weekdays = rule.byDay.length > 0 ? rule.byDay.map((place) => place.weekday) : [anchor.weekday];
    return weekdays.map((weekday) => begin + (week - 1) * 7 + ((weekday - rule.weekStart + 7) % 7));
  });
  return sorted(days);
}

function weekdaysOfMonth(rule: Rule, year: number, month: number): number[] {
  return weekdaysIn(rule, dayNumber(year, month, 1), daysInMonth(year, month));
}

/** The weekdays of BYDAY, each with its place, in the days from `begin` on. */
function weekdaysIn(rule: Rule, begin: number, length: number): number[] {
  const days: number[] = [];
  for (const { weekday, nth } of rule.byDay) {
    const first = begin + ((weekday - weekdayOf(begin) + 7) % 7);
    const many = Math.floor((begin + length - 1 - first) / 7) + 1;
    const place = nth > 0 ? nth - 1 : many + nth;
    if (nth === 0) for (let index = 0; index < many; index++) days.push(first + index * 7);
    else if (place >= 0 && place < many) days.push(first + place * 7);
  }
  return sorted(days);
}

/** A day of the month, counted from its end where negative. One that the month lacks is moved as SKIP says. */
function dayInMonth(year: number, month: number, nth: number, skip: Rule["skip"]): number | null {
  return dayIn(dayNumber(year, month, 1), daysInMonth(year, month), nth, skip);
}

function dayInYear(year: number, nth: number, skip: Rule["skip"]): number | null {
  return dayIn(dayNumber(year, 1, 1), daysInYear(year), nth, skip);
}

function dayIn(begin: number, length: number, nth: number, skip: Rule["skip"]): number | null {
  const day = nth > 0 ? nth - 1 : length + nth;
  if (day >= 0 && day < length) return begin + day;
  if (skip === "omit") return null;
  const edge = day < 0 ? begin : begin + length;
  return skip === "forward" ? edge : edge - 1;
}

function sorted(days: (number | null)[]): number[] {
  const known = days.filter((day) => day !== null);
  return known.length < 2 ? known : [...new Set(known)].sort((a, b) => a - b);
}
