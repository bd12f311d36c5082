import type { Occurrence } from "#lib/contract/calendar.ts";

/** Tells occurrences apart. */
export function eventKey({ itemId, recurrenceId, kind, start }: Occurrence): string {
  return [kind, itemId, kind === "event" ? (recurrenceId ?? "") : start].join("/");
}

/** What a screen reader says of an occurrence: first what is to be seen of it (`time` is what the view shows), then when it is. */
export function describeOccurrence(
  occurrence: Occurrence,
  time: string,
  zone: string,
  t: (key: string) => string,
): string {
  const { title, location, recurring, hidden } = occurrence;
  const seen = [time, hidden ? t("busy") : title || t("noTitle"), location].filter(Boolean).join(" ");
  return [seen, describeTimes(occurrence, zone, t("allDay")), recurring && t("recurring")]
    .filter(Boolean)
    .join(", ");
}

/** "Monday 23 November 2026, 10:00 – 11:00", in the zone of the person. */
export function describeTimes(
  { allDay, start, end }: Pick<Occurrence, "allDay" | "start" | "end">,
  zone: string,
  allDayText: string,
): string {
  const day = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  if (allDay) {
    const format = new Intl.DateTimeFormat(navigator.language, { ...day, timeZone: "UTC" });
    const last = Math.max(Date.parse(start), Date.parse(end) - 86_400_000);
    return `${format.formatRange(Date.parse(start), last)}, ${allDayText}`;
  }
  const format = new Intl.DateTimeFormat(navigator.language, {
    ...day,
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
  });
  return format.formatRange(Date.parse(start), Date.parse(end));
}
