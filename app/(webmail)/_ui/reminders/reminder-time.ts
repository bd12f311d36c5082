import type { Reminder } from "#lib/contract/reminders.ts";

const minute = 60_000;
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const exact = new Intl.DateTimeFormat(undefined, {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "numeric",
  minute: "2-digit",
});
const day = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short" });

/** When it begins: "Mon, Nov 23, 9:00 AM"; of a whole day without the time. */
export function startTime({ startsAt, allDay }: Reminder): string {
  return (allDay ? day : exact).format(new Date(startsAt));
}

/** How far away that is: "in 15 minutes", "2 hours ago", "tomorrow". */
export function distance({ startsAt }: Reminder, now: number): string {
  const minutes = Math.round((Date.parse(startsAt) - now) / minute);
  const size = Math.abs(minutes);
  if (size < 60) return relative.format(minutes, "minute");
  if (size < 24 * 60) return relative.format(Math.round(minutes / 60), "hour");
  return relative.format(Math.round(minutes / (24 * 60)), "day");
}
