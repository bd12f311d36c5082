import { Temporal } from "temporal-polyfill";
import { agendaDays, type View } from "../views.ts";

/** Days from `from` to before `to`, YYYY-MM-DD. */
export interface CalendarWindow {
  from: string;
  to: string;
}

/** What is asked of the server for a view: a little more than it shows, and alike for neighbouring days and weeks. */
export function windowOf(view: View, date: string, weekStart: number): CalendarWindow {
  const day = Temporal.PlainDate.from(date);
  if (view === "year") {
    const year = day.with({ month: 1, day: 1 });
    return days(year.subtract({ days: 7 }), year.add({ years: 1, days: 14 }));
  }
  if (view === "month") {
    const month = day.with({ day: 1 });
    return days(month.subtract({ days: 7 }), month.add({ months: 1, days: 14 }));
  }
  const week = day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 });
  return days(week.subtract({ days: 1 }), week.add({ days: view === "agenda" ? agendaDays + 8 : 8 }));
}

function days(from: Temporal.PlainDate, to: Temporal.PlainDate): CalendarWindow {
  return { from: from.toString(), to: to.toString() };
}

/** The date that the button for next (1) or previous (-1) leads to. */
export function stepDate(view: View, date: string, step: 1 | -1, workDays: readonly number[]): string {
  const day = Temporal.PlainDate.from(date);
  if (view === "year") return day.add({ years: step }).toString();
  if (view === "month") return day.with({ day: 1 }).add({ months: step }).toString();
  if (view === "agenda") return day.add({ days: step * agendaDays }).toString();
  if (view === "day") return day.add({ days: step }).toString();
  const next = day.add({ weeks: step });
  return view === "workweek" ? intoWorkDays(next, workDays).toString() : next.toString();
}

/** The work week has nothing to show for a day of the weekend. */
function intoWorkDays(day: Temporal.PlainDate, workDays: readonly number[]): Temporal.PlainDate {
  for (let offset = 0; offset < 7; offset += 1) {
    const candidate = day.subtract({ days: offset });
    if (workDays.includes(candidate.dayOfWeek % 7)) return candidate;
  }
  return day;
}
