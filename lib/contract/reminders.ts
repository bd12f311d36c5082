import * as z from "zod";
import { endpoint } from "./endpoint.ts";

const ReminderId = z.uuid();

/** A reminder that has come and waits for the person. */
const Reminder = z.object({
  id: ReminderId,
  kind: z.enum(["event", "task"]),
  title: z.string(),
  /** Of an event; of a task when it starts or is due. */
  startsAt: z.iso.datetime(),
  allDay: z.boolean(),
  /** The page that shows what it is for. */
  path: z.string(),
});
export type Reminder = z.infer<typeof Reminder>;

export const listReminders = endpoint({
  method: "GET",
  path: "/api/reminders",
  summary:
    "Reminders that have come and are neither dismissed nor snoozed, by the start of what they are for",
  access: "session",
  status: 200,
  response: z.object({ reminders: z.array(Reminder) }),
});

/** The longest snooze, in minutes. */
const longestSnooze = 7 * 24 * 60;

export const snoozeReminders = endpoint({
  method: "POST",
  path: "/api/reminder-snoozes",
  summary: "Put reminders off for some minutes, or until what they are for begins; in all browsers at once",
  access: "session",
  status: 204,
  body: z.object({
    ids: z.array(ReminderId).min(1).max(200),
    /** Null: until the start. */
    minutes: z.number().int().min(1).max(longestSnooze).nullable(),
  }),
  response: "nothing",
});

export const dismissReminders = endpoint({
  method: "POST",
  path: "/api/reminder-dismissals",
  summary: "Take reminders off the screen; in all browsers at once",
  access: "session",
  status: 204,
  body: z.object({ ids: z.array(ReminderId).min(1).max(200) }),
  response: "nothing",
});
