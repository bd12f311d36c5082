import type { Reminder } from "#lib/contract/reminders.ts";
import type { FiredReminder } from "./types.ts";

export function presentReminder({ id, itemId, kind, title, startsAt, allDay }: FiredReminder): Reminder {
  return { id, itemId, kind, title, startsAt: startsAt.toISOString(), allDay };
}
