import { useTranslations } from "next-intl";
import type { EventTime } from "#lib/contract/calendar.ts";
import { type Day, daysBetween, placeOf, today } from "../../../_data/days.ts";
import { formatClock, formatDay } from "../../../_data/format-day.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";

/** Says a day as people do: Today, Tomorrow, a weekday of this week, or the date. */
export function useDayWords(): (day: Day) => string {
  const t = useTranslations("tasks.due");
  const now = today(useTimeZone());
  return (day) => {
    const ahead = daysBetween(now, day);
    if (ahead === 0) return t("today");
    if (ahead === 1) return t("tomorrow");
    if (ahead === -1) return t("yesterday");
    if (ahead > 1 && ahead < 7) return formatDay(day, { weekday: "long" });
    const year = day.slice(0, 4) === now.slice(0, 4) ? {} : ({ year: "numeric" } as const);
    return formatDay(day, { weekday: "short", day: "numeric", month: "short", ...year });
  };
}

/** Says when something is due, with its clock. */
export function useDueWords(): (due: EventTime) => string {
  const zone = useTimeZone();
  const dayWords = useDayWords();
  return (due) => {
    const { day, clock } = placeOf(due, zone);
    if (clock === null) return dayWords(day);
    return `${dayWords(day)}, ${formatClock(clock)}`;
  };
}
