import {
  civilDate,
  dayNumber,
  daysInMonth,
  daysInYear,
  firstWeek,
  weekdayOf,
  weekYear,
} from "./civil-date.ts";
import type { Rule } from "./rule.ts";

/** Whether a day passes all parts of the rule that speak of days: what they do to DAILY and shorter rules. */
export function matchesDay(rule: Rule, day: number): boolean {
  return (
    hasMonth(rule, day) &&
    hasWeekday(rule, day, "none") &&
    hasMonthDay(rule, day) &&
    hasYearDay(rule, day) &&
    hasWeekNo(rule, day)
  );
}

export function hasMonth(rule: Rule, day: number): boolean {
  return rule.byMonth.length === 0 || rule.byMonth.includes(civilDate(day).month);
}

export function hasMonthDay(rule: Rule, day: number): boolean {
  if (rule.byMonthDay.length === 0) return true;
  const date = civilDate(day);
  return (
    rule.byMonthDay.includes(date.day) ||
    rule.byMonthDay.includes(date.day - daysInMonth(date.year, date.month) - 1)
  );
}

export function hasYearDay(rule: Rule, day: number): boolean {
  if (rule.byYearDay.length === 0) return true;
  const { year } = civilDate(day);
  const place = day - dayNumber(year, 1, 1) + 1;
  return rule.byYearDay.includes(place) || rule.byYearDay.includes(place - daysInYear(year) - 1);
}

export function hasWeekNo(rule: Rule, day: number): boolean {
  if (rule.byWeekNo.length === 0) return true;
  const year = weekYear(day, rule.weekStart);
  const begin = firstWeek(year, rule.weekStart);
  const weeks = (firstWeek(year + 1, rule.weekStart) - begin) / 7;
  const week = Math.floor((day - begin) / 7) + 1;
  return rule.byWeekNo.includes(week) || rule.byWeekNo.includes(week - weeks - 1);
}

/** Whether BYDAY names this day; the scope is where its numbers count ("none": they are not looked at). */
export function hasWeekday(rule: Rule, day: number, scope: "month" | "year" | "none"): boolean {
  if (rule.byDay.length === 0) return true;
  const weekday = weekdayOf(day);
  return rule.byDay.some(
    (place) =>
      place.weekday === weekday && (place.nth === 0 || scope === "none" || isNth(day, place.nth, scope)),
  );
}

function isNth(day: number, nth: number, scope: "month" | "year"): boolean {
  const { year, month } = civilDate(day);
  const begin = dayNumber(year, scope === "month" ? month : 1, 1);
  const length = scope === "month" ? daysInMonth(year, month) : daysInYear(year);
  const fromBegin = Math.floor((day - begin) / 7) + 1;
  const fromEnd = -Math.floor((begin + length - 1 - day) / 7) - 1;
  return nth === fromBegin || nth === fromEnd;
}
