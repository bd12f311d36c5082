import { Temporal } from "temporal-polyfill";
import { weekdayOf } from "./read-repeat.ts";
import { type Repeat, workdays } from "./repeat.ts";

/** What most people mean, for an event of the day `date` (YYYY-MM-DD), in the order of a menu. */
export function repeatPresets(date: string): Repeat[] {
  const day = Temporal.PlainDate.from(date);
  const common = { interval: 1, ending: { kind: "never" } } as const;
  const weekday = weekdayOf(day);
  const nth = Math.ceil(day.day / 7);
  const isLast = day.day + 7 > day.daysInMonth;
  return [
    { ...common, frequency: "daily" },
    { ...common, frequency: "weekly", weekdays: workdays },
    { ...common, frequency: "weekly", weekdays: [weekday] },
    { ...common, interval: 2, frequency: "weekly", weekdays: [weekday] },
    { ...common, frequency: "monthly", on: { by: "date", date: day.day } },
    ...(nth < 5
      ? [{ ...common, frequency: "monthly", on: { by: "weekday", nth, day: weekday } } as const]
      : []),
    ...(isLast
      ? [{ ...common, frequency: "monthly", on: { by: "weekday", nth: -1, day: weekday } } as const]
      : []),
    { ...common, frequency: "yearly", month: day.month, on: { by: "date", date: day.day } },
  ];
}
