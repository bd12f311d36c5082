import { tellPeople } from "#lib/collections/live/tell-people.ts";
import { AppError } from "#lib/errors.ts";
import { snooze } from "./repository.ts";

/**
 * Takes reminders off a person's screens for so many minutes; null: until what they remind of begins.
 * @throws AppError not-found when none of them is there
 */
export async function snoozeReminders(userId: string, ids: string[], minutes: number | null): Promise<void> {
  if ((await snooze(userId, ids, minutes)) === 0)
    throw new AppError("not-found", "This reminder is not there any more.");
  await tellPeople([userId], "reminders");
}
