import { useTranslations } from "next-intl";
import { type Day, daysBetween, today } from "../../../_data/days.ts";
import { formatDay } from "../../../_data/format-day.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";

/** A day with its weekday and year; today and yesterday by their names too. */
export function useLongDay(): (day: Day) => string {
  const t = useTranslations("journal");
  const now = today(useTimeZone());
  return (day) => {
    const date = formatDay(day, { dateStyle: "full" });
    const ahead = daysBetween(now, day);
    if (ahead === 0) return t("today", { date });
    return ahead === -1 ? t("yesterday", { date }) : date;
  };
}
