/** 0 is Sunday, as in the preferences. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Any day, Monday to Friday, Saturday and Sunday, or one day of the week. */
export type DayKind = "day" | "workday" | "weekend" | Weekday;

/** Until `date` (YYYY-MM-DD), that day included; or so many times in all. */
export type Ending = { kind: "never" } | { kind: "until"; date: string } | { kind: "count"; count: number };

/** Which day of a month: a number from 1 to 31 (-1: the last), or such as "the second Tuesday" (-1: the last). */
export type MonthDay = { by: "date"; date: number } | { by: "weekday"; nth: number; day: DayKind };

/** What the wizard can say. `interval` counts days, weeks, months or years. */
export type Repeat = { interval: number; ending: Ending } & (
  | { frequency: "daily" }
  | { frequency: "weekly"; weekdays: Weekday[] }
  | { frequency: "monthly"; on: MonthDay }
  | { frequency: "yearly"; month: number; on: MonthDay }
);

export const weekdayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;
export const workdays: Weekday[] = [1, 2, 3, 4, 5];
