import type { Reminder } from "#lib/contract/reminders.ts";
import { reminderPath } from "./reminder-path.ts";
import type { FiredReminder } from "./types.ts";

export function presentReminder(reminder: FiredReminder): Reminder {
  const { id, kind, title, startsAt, allDay } = reminder;
  return { id, kind, title, startsAt: startsAt.toISOString(), allDay, path: reminderPath(reminder) };
}
