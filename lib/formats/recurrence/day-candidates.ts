import { civilDate, dayLength, dayNumber, weekBegin, weekdayOf, weekYear } from "./civil-date.ts";
import { type Anchor, daysOfMonth, daysOfWeek, daysOfYear } from "./days-of-period.ts";
import { matchesDay } from "./match-day.ts";
import type { Rule } from "./rule.ts";
import { pickPositions } from "./set-positions.ts";
import type { StepBudget } from "./step-budget.ts";

const lastYear = 9999;

/** What a YEARLY, MONTHLY, WEEKLY or DAILY rule makes, from the period of one wall time until that of another, in order. */
export function* dayCandidates(
  rule: Rule,
  start: number,
  { begin, end }: { begin: number; end: number },
  budget: StepBudget,
  dateOnly: boolean,
): Generator<number> {
  const times = dateOnly ? [0] : timesOfDay(rule, start);
  const [first, near, last] = [start, begin, end].map((wall) => Math.floor(wall / dayLength));
  const cost = periodCost(rule);
  for (const days of daysByPeriod(rule, first ?? 0, near ?? 0, (last ?? 0) + slack)) {
    budget.spend(cost);
    if (rule.bySetPos.length > 0) {
      const positions = pickPositions(rule.bySetPos, days.length * times.length);
      for (const position of positions) {
        budget.spend();
        yield at(days, Math.floor(position / times.length)) * dayLength + at(times, position % times.length);
      }
      continue;
    }
    for (const day of days) {
      if ((day + 1) * dayLength <= begin) continue;
      for (const time of times) {
        budget.spend();
        yield day * dayLength + time;
      }
    }
  }
}

/** Days that a period may have before its beginning: the first week of a year, and what SKIP moves back. */
const slack = 7;

function periodCost(rule: Rule): number {
  const numbers = rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length + rule.byWeekNo.length;
  return 1 + numbers * (rule.frequency === "YEARLY" ? Math.max(1, rule.byMonth.length) : 1);
}

/** The times that each day has, in milliseconds from its midnight, sorted. */
function timesOfDay(rule: Rule, start: number): number[] {
  const second = Math.floor((start - Math.floor(start / dayLength) * dayLength) / 1000);
  const hours = rule.byHour.length > 0 ? rule.byHour : [Math.floor(second / 3600)];
  const minutes = rule.byMinute.length > 0 ? rule.byMinute : [Math.floor(second / 60) % 60];
  const seconds = rule.bySecond.length > 0 ? rule.bySecond : [second % 60];
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((each) => (hour * 3600 + minute * 60 + each) * 1000)),
  );
}

/** The days of each period in turn, from or just before the period of day `begin` until that of day `end`. */
function* daysByPeriod(rule: Rule, start: number, begin: number, end: number): Generator<number[]> {
  const date = civilDate(start);
  const anchor: Anchor = { ...date, weekday: weekdayOf(start) };
  const { interval } = rule;
  if (rule.frequency === "YEARLY") {
    const base = rule.byWeekNo.length > 0 ? weekYear(start, rule.weekStart) : date.year;
    const ahead = firstPeriod(civilDate(begin).year - base, interval);
    for (let year = base + ahead; year <= lastYear && dayNumber(year, 1, 1) <= end; year += interval)
      yield daysOfYear(rule, anchor, year);
    return;
  }
  if (rule.frequency === "MONTHLY") {
    const base = date.year * 12 + date.month - 1;
    const near = civilDate(begin);
    const ahead = firstPeriod(near.year * 12 + near.month - 1 - base, interval);
    for (let month = base + ahead; month < (lastYear + 1) * 12; month += interval) {
      if (dayNumber(Math.floor(month / 12), (month % 12) + 1, 1) > end) return;
      yield daysOfMonth(rule, anchor, Math.floor(month / 12), (month % 12) + 1);
    }
    return;
  }
  const lastDay = Math.min(dayNumber(lastYear, 12, 31), end);
  if (rule.frequency === "WEEKLY") {
    const base = weekBegin(start, rule.weekStart);
    const ahead = firstPeriod(Math.floor((begin - base) / 7), interval);
    for (let week = base + ahead * 7; week <= lastDay; week += interval * 7) {
      yield daysOfWeek(rule, anchor, week);
    }
    return;
  }
  for (let day = start + firstPeriod(begin - start, interval); day <= lastDay; day += interval) {
    yield matchesDay(rule, day) ? [day] : [];
  }
}

/**
 * The last multiple of the interval that is safely not behind what is wanted. One period too early, as SKIP and
 * the weeks at a year's edge put days into the neighbouring period.
 */
function firstPeriod(distance: number, interval: number): number {
  return Math.max(0, Math.floor((distance - 1) / interval)) * interval;
}

function at(numbers: number[], index: number): number {
  return numbers[index] ?? 0;
}
