import type { EventTime } from "#lib/contract/calendar.ts";

const day = 24 * 60 * 60 * 1000;

/** The machine's zone, in which the demo's people live. */
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Monday of the week in which the demo is made. */
export function mondayOf(now: Date): Date {
  const midnight = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  return new Date(midnight.getTime() - ((midnight.getUTCDay() + 6) % 7) * day);
}

/** `YYYY-MM-DD`, this many days after the Monday. */
export function dateAfter(monday: Date, days: number): string {
  return new Date(monday.getTime() + days * day).toISOString().slice(0, 10);
}

/** A whole day. */
export function wholeDay(monday: Date, days: number): EventTime {
  return { local: dateAfter(monday, days), timeZone: null };
}

/** `clock` as `HH:MM`. */
export function moment(monday: Date, days: number, clock: string): EventTime {
  return { local: `${dateAfter(monday, days)}T${clock}:00`, timeZone };
}
