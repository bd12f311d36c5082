import { Temporal } from "temporal-polyfill";
import type { EventTime } from "#lib/contract/calendar.ts";
import { type DayKind, type Ending, type MonthDay, type Repeat, weekdayCodes, workdays } from "./repeat.ts";

/** The RRULE, without its name, of what the wizard says, for an event that starts at `start`. */
export function writeRepeat(repeat: Repeat, start: EventTime): string {
  return [
    `FREQ=${repeat.frequency.toUpperCase()}`,
    ...(repeat.interval > 1 ? [`INTERVAL=${repeat.interval}`] : []),
    ...writeDays(repeat),
    ...writeEnding(repeat.ending, start),
  ].join(";");
}

function writeDays(repeat: Repeat): string[] {
  if (repeat.frequency === "daily") return [];
  if (repeat.frequency === "weekly")
    return [
      `BYDAY=${fromMonday(repeat.weekdays)
        .map((day) => weekdayCodes[day])
        .join(",")}`,
    ];
  if (repeat.frequency === "monthly") return writeMonthDay(repeat.on);
  return [`BYMONTH=${repeat.month}`, ...writeMonthDay(repeat.on)];
}

function writeMonthDay(on: MonthDay): string[] {
  if (on.by === "date") return [`BYMONTHDAY=${on.date}`];
  if (typeof on.day === "number") return [`BYDAY=${on.nth}${weekdayCodes[on.day]}`];
  return [`BYDAY=${codesOf(on.day)}`, `BYSETPOS=${on.nth}`];
}

function codesOf(day: DayKind): string {
  if (day === "workday") return workdays.map((weekday) => weekdayCodes[weekday]).join(",");
  return day === "weekend" ? "SA,SU" : "MO,TU,WE,TH,FR,SA,SU";
}

function fromMonday<T extends number>(weekdays: T[]): T[] {
  return [...weekdays].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
}

/** UNTIL has the same kind of value as the start: a date, a local time, or UTC for a zone (RFC 5545 section 3.3.10). */
function writeEnding(ending: Ending, start: EventTime): string[] {
  if (ending.kind === "never") return [];
  if (ending.kind === "count") return [`COUNT=${ending.count}`];
  if (start.local.length === 10) return [`UNTIL=${ending.date.replaceAll("-", "")}`];
  const lastSecond = Temporal.PlainDateTime.from(`${ending.date}T23:59:59`);
  if (!start.timeZone) return [`UNTIL=${compact(lastSecond.toString())}`];
  const moment = lastSecond.toZonedDateTime(start.timeZone).toInstant();
  return [`UNTIL=${compact(moment.toString())}`];
}

function compact(iso: string): string {
  return iso.replace(/[-:]/g, "").replace(/\.\d+/, "");
}
