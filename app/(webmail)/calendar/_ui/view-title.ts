import { Temporal } from "temporal-polyfill";
import type { Preferences } from "#lib/contract/preferences.ts";
import { shiftDate } from "./data/event-time.ts";
import { agendaDays, type View } from "./views.ts";

/** What a view shows, such as "23 – 29 November 2026". */
export function viewTitle(view: View, date: string, preferences: Preferences, short: boolean): string {
  if (view === "year") return date.slice(0, 4);
  const month = short ? "short" : "long";
  if (view === "month") return format({ month, year: "numeric" }, date);
  if (view === "day")
    return format({ weekday: short ? "short" : "long", day: "numeric", month, year: "numeric" }, date);
  const [first, last] = shownDays(view, date, preferences);
  return format(
    { day: "numeric", month: short || view === "agenda" ? "short" : month, year: "numeric" },
    first,
    last,
  );
}

/** The first and the last day that a week or the agenda shows. */
function shownDays(view: View, date: string, { weekStart, workDays }: Preferences): [string, string] {
  if (view === "agenda") return [date, shiftDate(date, agendaDays - 1)];
  const day = Temporal.PlainDate.from(date);
  const first = day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 });
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => first.add({ days: offset }));
  const shown =
    view === "workweek" && workDays.length > 0
      ? days.filter((one) => workDays.includes(one.dayOfWeek % 7))
      : days;
  return [String(shown[0] ?? first), String(shown.at(-1) ?? first)];
}

function format(options: Intl.DateTimeFormatOptions, first: string, last = first): string {
  const formatter = new Intl.DateTimeFormat(navigator.language, { ...options, timeZone: "UTC" });
  return formatter.formatRange(Date.parse(first), Date.parse(last));
}
