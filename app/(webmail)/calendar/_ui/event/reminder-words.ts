import type { EventReminder } from "#lib/contract/calendar.ts";

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** "15 minutes before", "1 day before, by e-mail". `t`: the texts under `calendar.reminder`. */
export function describeReminder({ action, minutesBefore, at }: EventReminder, t: Translate): string {
  const when =
    minutesBefore === null
      ? t("at", {
          date: at
            ? new Date(at).toLocaleString(navigator.language, { dateStyle: "medium", timeStyle: "short" })
            : "",
        })
      : describeMinutes(minutesBefore, t);
  return action === "email" ? t("byEmail", { when }) : when;
}

/** In the largest unit that divides it. */
export function describeMinutes(minutes: number, t: Translate): string {
  if (minutes === 0) return t("atStart");
  if (minutes < 0) return t("after", { n: -minutes });
  if (minutes % 10_080 === 0) return t("weeks", { n: minutes / 10_080 });
  if (minutes % 1440 === 0) return t("days", { n: minutes / 1440 });
  if (minutes % 60 === 0) return t("hours", { n: minutes / 60 });
  return t("minutes", { n: minutes });
}
