import { useFormatter, useTranslations } from "next-intl";
import type { EventTime } from "#lib/contract/calendar.ts";
import { type Day, daysBetween, placeOf, today } from "../../../_data/days.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";

/** Says a day as people do: Today, Tomorrow, a weekday of this week, or the date. */
export function useDayWords(): (day: Day) => string {
  const t = useTranslations("tasks.due");
  const format = useFormatter();
  const now = today(useTimeZone());
  return (day) => {
    const ahead = daysBetween(now, day);
    if (ahead === 0) return t("today");
    if (ahead === 1) return t("tomorrow");
    if (ahead === -1) return t("yesterday");
    const date = new Date(`${day}T12:00:00Z`);
    if (ahead > 1 && ahead < 7) return format.dateTime(date, { weekday: "long", timeZone: "UTC" });
    const year = day.slice(0, 4) === now.slice(0, 4) ? {} : ({ year: "numeric" } as const);
    return format.dateTime(date, {
      weekday: "short",
      day: "numeric",
      month: "short",
      timeZone: "UTC",
      ...year,
    });
  };
}

/** Says when something is due, with its clock. */
export function useDueWords(): (due: EventTime) => string {
  const zone = useTimeZone();
  const dayWords = useDayWords();
  const format = useFormatter();
  return (due) => {
    const { day, clock } = placeOf(due, zone);
    if (clock === null) return dayWords(day);
    const time = new Date(`2000-01-01T${clock}:00Z`);
    return `${dayWords(day)}, ${format.dateTime(time, { timeStyle: "short", timeZone: "UTC" })}`;
  };
}
