import type { Day } from "./days.ts";

/** A day as the browser's language writes it. */
export function formatDay(day: Day, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: "UTC" }).format(date);
}

/** A time of day (`HH:MM`) as the browser's language writes it. */
export function formatClock(clock: string): string {
  const time = new Date(`2000-01-01T${clock}:00Z`);
  return new Intl.DateTimeFormat(undefined, { timeStyle: "short", timeZone: "UTC" }).format(time);
}
