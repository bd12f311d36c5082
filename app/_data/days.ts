import { Temporal } from "temporal-polyfill";
import type { EventTime } from "#lib/contract/calendar.ts";

/** A day as `YYYY-MM-DD`. */
export type Day = string;

export function today(zone: string, now = new Date()): Day {
  return dayOfInstant(now.toISOString(), zone);
}

export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek % 7;
}

/** How many days later `to` is. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

export function dayOfInstant(instant: string, zone: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Where a moment stands for somebody in this zone: its day, and the clock (`HH:MM`) unless it is a whole day. */
export function placeOf(time: EventTime, zone: string): { day: Day; clock: string | null } {
  if (!time.local.includes("T")) return { day: time.local, clock: null };
  const wall = Temporal.PlainDateTime.from(time.local);
  const local = time.timeZone ? wall.toZonedDateTime(time.timeZone).withTimeZone(zone) : wall;
  const [day = "", clock = ""] = local.toString().slice(0, 16).split("T");
  return { day, clock };
}

/** The moment of a day and a clock (`HH:MM`, or null for the whole day) in a zone. */
export function timeAt(day: Day, clock: string | null, zone: string): EventTime {
  return clock === null ? { local: day, timeZone: null } : { local: `${day}T${clock}:00`, timeZone: zone };
}
