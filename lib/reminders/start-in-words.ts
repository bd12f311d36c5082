import type { FiredReminder } from "./types.ts";

/** "Monday, November 23, 2026 at 9:00 AM", in the person's zone; of a whole day without the time. */
export function startInWords({ startsAt, allDay }: FiredReminder, timeZone: string): string {
  const time = allDay ? {} : { timeStyle: "short" as const };
  return new Intl.DateTimeFormat("en", { dateStyle: "full", ...time, timeZone }).format(startsAt);
}
