import { civilDate, dayLength, daysInMonth, weekdayOf } from "#lib/formats/recurrence/civil-date.ts";
import { formatRule } from "#lib/formats/recurrence/format-rule.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";
import type { Rule } from "#lib/formats/recurrence/rule.ts";

/**
 * The rule of a series that was moved from one start to another (wall times), so that its instances move along: "each Monday" becomes
 * "each Tuesday", "on the 14th" becomes "on the 15th". A rule that does not speak of the day that moved, or
 * that names several where no shift makes sense, stays.
 */
export function shiftRule(text: string, from: number, to: number): string {
  const before = Math.floor(from / dayLength);
  const after = Math.floor(to / dayLength);
  if (before === after) return text;
  const rule = parseRule(text);
  const shifted = { ...rule, ...shiftedDays(rule, before, after) };
  if (rule.until) shifted.until = { ...rule.until, wall: rule.until.wall + (after - before) * dayLength };
  return formatRule(shifted);
}

function shiftedDays(rule: Rule, before: number, after: number): Partial<Rule> {
  const [old, now] = [civilDate(before), civilDate(after)];
  const byMonth =
    rule.byMonth.length === 1 && rule.byMonth[0] === old.month && rule.frequency === "YEARLY"
      ? [now.month]
      : rule.byMonth;
  const [only] = rule.byDay;
  if (rule.frequency === "WEEKLY") return { byDay: shiftedWeekdays(rule, after - before) };
  if (rule.byMonthDay.length === 1 && rule.byMonthDay[0] === old.day)
    return { byMonth, byMonthDay: [now.day] };
  const isNth = rule.byDay.length === 1 && only && (only.nth !== 0 || rule.bySetPos.length > 0);
  if (!isNth || only.weekday !== weekdayOf(before)) return { byMonth };
  const last = daysInMonth(now.year, now.month) - now.day < 7;
  const isFromEnd = only.nth < 0 || rule.bySetPos.some((position) => position < 0);
  const nth = isFromEnd && last ? -1 : Math.ceil(now.day / 7);
  return { byMonth, bySetPos: [], byDay: [{ weekday: weekdayOf(after), nth }] };
}

function shiftedWeekdays(rule: Rule, days: number): Rule["byDay"] {
  return rule.byDay.map(({ weekday, nth }) => ({ weekday: (((weekday + days) % 7) + 7) % 7, nth }));
}
