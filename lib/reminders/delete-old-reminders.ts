import { deleteDismissed } from "./repository.ts";

/** Long enough that no firing of them is planned again. In milliseconds. */
const kept = 40 * 24 * 60 * 60 * 1000;

/** Forgets reminders that are done with, and answers how many. */
export function deleteOldReminders(now: Date): Promise<number> {
  return deleteDismissed(new Date(now.getTime() - kept));
}
