import { findShown } from "./repository.ts";
import type { FiredReminder } from "./types.ts";

const most = 100;

/** The reminders that wait on a person's screens, by the start of what they are for. */
export function listReminders(userId: string): Promise<FiredReminder[]> {
  return findShown(userId, most);
}
