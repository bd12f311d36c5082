const time = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const weekdayAndTime = new Intl.DateTimeFormat(undefined, {
  weekday: "short",
  hour: "numeric",
  minute: "2-digit",
});
const dayAndMonth = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const date = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });

/** As short as the list needs it: the time of today, weekday and time of the last days, else the date. */
export function formatListDate(at: Date, now = new Date()): string {
  if (at.toDateString() === now.toDateString()) return time.format(at);
  const days = (now.getTime() - at.getTime()) / 86_400_000;
  if (days > 0 && days < 6) return weekdayAndTime.format(at);
  return at.getFullYear() === now.getFullYear() ? dayAndMonth.format(at) : date.format(at);
}

/** With weekday and year, for an open message. */
export function formatFullDate(at: Date): string {
  return full.format(at);
}
