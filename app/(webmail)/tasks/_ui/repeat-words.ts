import { useTranslations } from "next-intl";

/** The repetitions that are offered by name. */
export const repeats = {
  daily: "FREQ=DAILY",
  weekdays: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
  weekly: "FREQ=WEEKLY",
  fortnightly: "FREQ=WEEKLY;INTERVAL=2",
  monthly: "FREQ=MONTHLY",
  lastWeekday: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
  yearly: "FREQ=YEARLY",
} as const;

/** Says a repeat rule as people do; one that nobody offered is just "Repeats". */
export function useRepeatWords(): (rule: string) => string {
  const t = useTranslations("tasks.repeat");
  return (rule) => {
    const known = (Object.keys(repeats) as (keyof typeof repeats)[]).find((name) => repeats[name] === rule);
    if (known) return t(known);
    const parts = Object.fromEntries(rule.split(";").map((part) => part.split("=") as [string, string]));
    const { FREQ = "", INTERVAL = "1", BYDAY, ...others } = parts;
    const unit = { DAILY: "day", WEEKLY: "week", MONTHLY: "month", YEARLY: "year" }[FREQ];
    if (!unit || Object.keys(others).length > 0) return t("custom");
    if (BYDAY && FREQ === "WEEKLY" && INTERVAL === "1") {
      const days = BYDAY.split(",").map((day) => t("weekday", { day }));
      return t("on", { days: days.join(", ") });
    }
    return BYDAY ? t("custom") : t("every", { count: Number(INTERVAL), unit });
  };
}
