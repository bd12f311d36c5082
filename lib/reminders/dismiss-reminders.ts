import { tellPeople } from "#lib/collections/live/tell-people.ts";
import { AppError } from "#lib/errors.ts";
import { dismiss } from "./repository.ts";

/** Takes reminders off a person's screens. @throws AppError not-found when none of them is there */
export async function dismissReminders(userId: string, ids: string[]): Promise<void> {
  if ((await dismiss(userId, ids)) === 0)
    throw new AppError("not-found", "This reminder is not there any more.");
  await tellPeople([userId], "reminders");
}
