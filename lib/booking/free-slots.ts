import { Temporal } from "temporal-polyfill";
import type { BookingRules, Interval, OpenHours } from "./types.ts";

/** Starts of appointments lie this many minutes apart, or their length where that is shorter. */
const longestStep = 30;

/**
 * The starts, in order, at which an appointment can be booked within `range`. `busy` is what fills the person's time,
 * `booked` the starts of appointments made through this page.
 */
export function freeSlots(
  rules: BookingRules,
  busy: readonly Interval[],
  booked: readonly Date[],
  range: Interval,
  now: Date,
): Date[] {
  const first = Math.max(range.start.getTime(), now.getTime() + rules.notice * 60_000);
  const last = Math.min(range.end.getTime(), now.getTime() + rules.daysAhead * 86_400_000);
  const taken = countByDay(booked, rules.zone);
  const starts = new Set<number>();
  const end = dayOf(last, rules.zone);
  for (
    let day = dayOf(first, rules.zone);
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (rules.mostPerDay !== null && (taken.get(day.toString()) ?? 0) >= rules.mostPerDay) continue;
    for (const hours of rules.hours.filter(({ weekday }) => weekday === day.dayOfWeek))
      for (const start of startsWithin(hours, day, rules))
        if (start >= first && start < last && isFree(start, rules, busy)) starts.add(start);
  }
  return [...starts].sort((a, b) => a - b).map((start) => new Date(start));
}

function dayOf(time: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDate();
}

function countByDay(times: readonly Date[], zone: string): Map<string, number> {
  const count = new Map<string, number>();
  for (const time of times) {
    const day = dayOf(time.getTime(), zone).toString();
    count.set(day, (count.get(day) ?? 0) + 1);
  }
  return count;
}

function startsWithin(hours: OpenHours, day: Temporal.PlainDate, { zone, minutes }: BookingRules): number[] {
  const open = instantOf(day, hours.start, zone);
  const close = instantOf(day, hours.end, zone);
  const step = Math.min(minutes, longestStep) * 60_000;
  const starts: number[] = [];
  for (let start = open; start + minutes * 60_000 <= close; start += step) starts.push(start);
  return starts;
}

function instantOf(day: Temporal.PlainDate, time: string, zone: string): number {
  if (time === "24:00") return instantOf(day.add({ days: 1 }), "00:00", zone);
  return day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

function isFree(start: number, rules: BookingRules, busy: readonly Interval[]): boolean {
  const from = start - rules.bufferBefore * 60_000;
  const to = start + (rules.minutes + rules.bufferAfter) * 60_000;
  return !busy.some((each) => each.start.getTime() < to && each.end.getTime() > from);
}
