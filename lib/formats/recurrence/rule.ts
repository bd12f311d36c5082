export type Frequency = "SECONDLY" | "MINUTELY" | "HOURLY" | "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";

/** A weekday (0 is Sunday), with the place that BYDAY gives it in the month or year; 0 is every one. */
export type WeekdayPlace = { weekday: number; nth: number };

/** UNTIL as it is written. `wall` is milliseconds as if its fields were UTC; for a date it is midnight. */
export type Until = { kind: "date" | "local" | "utc"; wall: number };

/** A recurrence rule (RFC 5545 section 3.3.10, RFC 7529). A list that is empty was not given. */
export type Rule = {
  frequency: Frequency;
  interval: number;
  count: number | null;
  until: Until | null;
  bySecond: number[];
  byMinute: number[];
  byHour: number[];
  byDay: WeekdayPlace[];
  byMonthDay: number[];
  byYearDay: number[];
  byWeekNo: number[];
  byMonth: number[];
  bySetPos: number[];
  /** 0 is Sunday; Monday where the rule is silent. */
  weekStart: number;
  /** What becomes of a day that a month or year does not have (RFC 7529 section 4.1). */
  skip: "omit" | "backward" | "forward";
};

/** The names of the weekdays; the index is the number. */
export const weekdayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;
