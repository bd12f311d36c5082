import * as z from "zod";
import { endpoint } from "./endpoint.ts";

export const TimeZone = z.string().max(64).refine(isTimeZone, "This is not a time zone.");

const Minute = z.number().int().min(0).max(1440);

/** What a person chose for their calendar; a missing choice has its default. */
export const Preferences = z.object({
  /** IANA name; null: the browser's. */
  timeZone: TimeZone.nullable().default(null),
  /** A second zone in the calendar's margin. */
  secondTimeZone: TimeZone.nullable().default(null),
  /** 0 is Sunday. */
  weekStart: z.number().int().min(0).max(6).default(1),
  /** 0 is Sunday. */
  workDays: z.array(z.number().int().min(0).max(6)).max(7).default([1, 2, 3, 4, 5]),
  /** In minutes of the day. */
  workStart: Minute.default(540),
  workEnd: Minute.default(1020),
  weekNumbers: z.boolean().default(false),
  /** The reminder that a new event has, in minutes before; null: none. */
  defaultReminder: z.number().int().min(0).max(40_320).nullable().default(15),
  /** Birthdays of contacts stand in the calendar. */
  showBirthdays: z.boolean().default(true),
  /** Tasks with a due date stand in the calendar. */
  showTasks: z.boolean().default(true),
  /** Flagged messages stand among the tasks. */
  showFlagged: z.boolean().default(false),
});
export type Preferences = z.infer<typeof Preferences>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const getPreferences = endpoint({
  method: "GET",
  path: "/api/preferences",
  summary: "What the person chose for calendar and tasks",
  access: "session",
  status: 200,
  response: Preferences,
});

export const changePreferences = endpoint({
  method: "PATCH",
  path: "/api/preferences",
  summary: "Change some of the choices",
  access: "session",
  status: 200,
  body: z.object(
    Object.fromEntries(
      Object.entries(Preferences.shape).map(([name, schema]) => [name, schema.unwrap().optional()]),
    ) as {
      [K in keyof typeof Preferences.shape]: z.ZodOptional<
        ReturnType<(typeof Preferences.shape)[K]["unwrap"]>
      >;
    },
  ),
  response: Preferences,
});
