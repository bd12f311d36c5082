import { civilDate, dayNumber } from "./civil-date.ts";
import { hasMonth, matchesDay } from "./match-day.ts";
import type { Rule } from "./rule.ts";
import { pickPositions } from "./set-positions.ts";
import type { StepBudget } from "./step-budget.ts";

const daySeconds = 86_400;
const lastSecond = dayNumber(9999, 12, 31) * daySeconds;

/** What an HOURLY, MINUTELY or SECONDLY rule makes, from the period of one wall time until another, in order. */
export function* timeCandidates(
  rule: Rule,
  start: number,
  { begin, end }: { begin: number; end: number },
  budget: StepBudget,
): Generator<number> {
  const startSecond = Math.floor(start / 1000);
  const unit = rule.frequency === "HOURLY" ? 3600 : rule.frequency === "MINUTELY" ? 60 : 1;
  const base = Math.floor(startSecond / unit) * unit;
  const step = unit * rule.interval;
  const offsets = offsetsInPeriod(rule, startSecond);
  let period = base + Math.max(0, Math.floor((begin / 1000 - base) / step)) * step;
  const last = Math.min(lastSecond, end / 1000);
  while (period <= last) {
    budget.spend();
    const next = nextFitting(rule, period);
    if (next > period) {
      // Whole hours, days and months that cannot match are leapt over; the interval stays counted from DTSTART.
      period = base + Math.ceil((next - base) / step) * step;
      continue;
    }
    for (const offset of offsets) {
      budget.spend();
      yield (period + offset) * 1000;
    }
    period += step;
  }
}

/** The seconds from a period's beginning at which it has instances. */
function offsetsInPeriod(rule: Rule, startSecond: number): number[] {
  if (rule.frequency === "SECONDLY") return positioned(rule, [0]);
  const seconds = rule.bySecond.length > 0 ? rule.bySecond : [startSecond % 60];
  if (rule.frequency === "MINUTELY") return positioned(rule, seconds);
  const minutes = rule.byMinute.length > 0 ? rule.byMinute : [Math.floor(startSecond / 60) % 60];
  return positioned(
    rule,
    minutes.flatMap((minute) => seconds.map((second) => minute * 60 + second)),
  );
}

function positioned(rule: Rule, offsets: number[]): number[] {
  if (rule.bySetPos.length === 0) return offsets;
  return pickPositions(rule.bySetPos, offsets.length).map((index) => offsets[index] ?? 0);
}

/** The period itself where it passes the rule's limits, otherwise the first second that may. */
function nextFitting(rule: Rule, period: number): number {
  const day = Math.floor(period / daySeconds);
  if (!hasMonth(rule, day)) {
    const { year, month } = civilDate(day);
    return dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1) * daySeconds;
  }
  if (!matchesDay(rule, day)) return (day + 1) * daySeconds;
  const second = period - day * daySeconds;
  const hour = Math.floor(second / 3600);
  if (rule.byHour.length > 0 && !rule.byHour.includes(hour)) {
    const later = rule.byHour.find((listed) => listed > hour) ?? 24;
    return day * daySeconds + later * 3600;
  }
  if (rule.frequency === "HOURLY" || rule.byMinute.length === 0) return secondFitting(rule, period);
  const minute = Math.floor(second / 60) % 60;
  if (rule.byMinute.includes(minute)) return secondFitting(rule, period);
  const later = rule.byMinute.find((listed) => listed > minute) ?? 60;
  return day * daySeconds + hour * 3600 + later * 60;
}

function secondFitting(rule: Rule, period: number): number {
  if (rule.frequency !== "SECONDLY" || rule.bySecond.length === 0) return period;
  const second = ((period % 60) + 60) % 60;
  if (rule.bySecond.includes(second)) return period;
  const later = rule.bySecond.find((listed) => listed > second) ?? 60;
  return period - second + later;
}
