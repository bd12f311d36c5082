/** "Monday, 23 November 2026, 09:00 – 09:30" in a zone. */
export function timeWords(start: Date, end: Date, zone: string): string {
  const format = new Intl.DateTimeFormat(undefined, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
  });
  return format.formatRange(start, end);
}
