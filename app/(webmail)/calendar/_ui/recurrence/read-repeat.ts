import { Temporal } from "temporal-polyfill";
import type { EventTime } from "#lib/contract/calendar.ts";
import {
  type DayKind,
  type Ending,
  type MonthDay,
  type Repeat,
  type Weekday,
  weekdayCodes,
} from "./repeat.ts";
import { ruleParts } from "./rule-parts.ts";

/**
 * What the wizard shows for a rule of an event that starts at `start`, or null where the wizard has no words for it: such a
 * rule is kept as it is.
 */
export function readRepeat(rule: string, start: EventTime): Repeat | null {
  const parts = ruleParts(rule);
  const take = (name: string) => {
    const value = parts.get(name);
    parts.delete(name);
    return value;
  };
  const frequency = take("FREQ");
  const interval = Number(take("INTERVAL") ?? 1);
  const ending = readEnding(take("COUNT"), take("UNTIL"), start);
  const weekStart = take("WKST");
  if (!ending || !Number.isInteger(interval) || interval < 1 || interval > 999) return null;
  // Which week a day belongs to makes a difference only where weeks are left out.
  if (weekStart && weekStart !== "MO" && interval > 1 && frequency === "WEEKLY") return null;
  const repeat = readFrequency(frequency, take, Temporal.PlainDate.from(start.local.slice(0, 10)));
  if (!repeat || parts.size > 0) return null;
  return { ...repeat, interval, ending };
}

function readEnding(count: string | undefined, until: string | undefined, start: EventTime): Ending | null {
  if (count) return /^[1-9]\d{0,3}$/.test(count) ? { kind: "count", count: Number(count) } : null;
  if (!until) return { kind: "never" };
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(until);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, utc] = match;
  const date = `${year}-${month}-${day}`;
  if (!utc || !start.timeZone) return { kind: "until", date };
  const moment = Temporal.Instant.from(`${date}T${hour}:${minute}:${second}Z`);
  return { kind: "until", date: moment.toZonedDateTimeISO(start.timeZone).toPlainDate().toString() };
}

type Take = (name: string) => string | undefined;
type Rhythm = Repeat extends infer R ? (R extends Repeat ? Omit<R, "interval" | "ending"> : never) : never;

function readFrequency(frequency: string | undefined, take: Take, start: Temporal.PlainDate): Rhythm | null {
  if (frequency === "DAILY") return { frequency: "daily" };
  if (frequency === "WEEKLY") {
    const weekdays = readWeekdays(take("BYDAY")) ?? [weekdayOf(start)];
    return weekdays.length > 0 ? { frequency: "weekly", weekdays } : null;
  }
  if (frequency === "MONTHLY") {
    const on = readMonthDay(take, start);
    return on && { frequency: "monthly", on };
  }
  if (frequency === "YEARLY") return readYearly(take, start);
  return null;
}

function readYearly(take: Take, start: Temporal.PlainDate): Rhythm | null {
  const byMonth = take("BYMONTH");
  if (byMonth && !/^([1-9]|1[0-2])$/.test(byMonth)) return null;
  const on = readMonthDay(take, start);
  if (!on) return null;
  // Without a month, "second Tuesday" is counted from the beginning of the year.
  if (!byMonth && on.by === "weekday") return null;
  return { frequency: "yearly", month: Number(byMonth ?? start.month), on };
}

function readMonthDay(take: Take, start: Temporal.PlainDate): MonthDay | null {
  const byDate = take("BYMONTHDAY");
  const byDay = take("BYDAY");
  const position = take("BYSETPOS");
  if (byDate && byDay) return null;
  if (byDate) {
    if (position || !/^(-1|[1-9]|[12]\d|3[01])$/.test(byDate)) return null;
    return { by: "date", date: Number(byDate) };
  }
  if (!byDay) return position ? null : { by: "date", date: start.day };
  const single = /^([+-]?\d)(SU|MO|TU|WE|TH|FR|SA)$/.exec(byDay);
  if (single) return position ? null : readNth(Number(single[1]), weekdayOfCode(single[2]));
  const weekdays = readWeekdays(byDay);
  const day = weekdays && readDayKind(weekdays);
  return day === null || day === undefined || !position ? null : readNth(Number(position), day);
}

function readNth(nth: number, day: DayKind): MonthDay | null {
  return nth === -1 || (nth >= 1 && nth <= 5) ? { by: "weekday", nth, day } : null;
}

function readDayKind(weekdays: Weekday[]): DayKind | null {
  const days = weekdays.join();
  if (days === "0,1,2,3,4,5,6") return "day";
  if (days === "1,2,3,4,5") return "workday";
  if (days === "0,6") return "weekend";
  return weekdays.length === 1 ? (weekdays[0] ?? null) : null;
}

/** In the order of the week from Sunday; empty where something else than plain days is named. */
function readWeekdays(byDay: string | undefined): Weekday[] | null {
  if (!byDay) return null;
  const codes = byDay.split(",");
  if (!codes.every((code) => weekdayCodes.some((known) => known === code))) return [];
  return weekdayCodes.flatMap((code, index) => (codes.includes(code) ? [index as Weekday] : []));
}

function weekdayOfCode(code: string | undefined): Weekday {
  return weekdayCodes.findIndex((known) => known === code) as Weekday;
}

/** 0 is Sunday. */
export function weekdayOf(date: Temporal.PlainDate): Weekday {
  return (date.dayOfWeek % 7) as Weekday;
}
