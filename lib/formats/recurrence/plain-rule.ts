import type { Rule } from "./rule.ts";

const stepByFrequency: Partial<Record<Rule["frequency"], number>> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: 86_400_000,
  WEEKLY: 604_800_000,
};

/** Whether the instances are DTSTART and then one every so many milliseconds. */
export function isPlain(rule: Rule): boolean {
  const lists = [
    rule.bySecond,
    rule.byMinute,
    rule.byHour,
    rule.byDay,
    rule.byMonthDay,
    rule.byYearDay,
    rule.byWeekNo,
    rule.byMonth,
    rule.bySetPos,
  ];
  return stepByFrequency[rule.frequency] !== undefined && lists.every((list) => list.length === 0);
}

/** Milliseconds between two periods of the rule; 0 for months and years, which differ. */
export function plainStep(rule: Rule): number {
  return (stepByFrequency[rule.frequency] ?? 0) * rule.interval;
}
