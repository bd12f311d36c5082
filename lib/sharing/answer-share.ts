import { tellCollection } from "#lib/collections/live/tell-collection.ts";
import { tellPeople } from "#lib/collections/live/tell-people.ts";
import { AppError } from "#lib/errors.ts";
import { updateShare } from "./repository.ts";
import { requireShare } from "./require-share.ts";

/** Accepts or declines what another person offers. @throws AppError not-found, also for the owner */
export async function answerShare(
  userId: string,
  shareId: string,
  answer: "accepted" | "declined",
): Promise<void> {
  const { person, collection } = await requireShare(userId, shareId);
  if (person.id !== userId) throw new AppError("not-found", "This was not offered to you.");
  await updateShare(shareId, { state: answer });
  await tellPeople([userId, collection.owner.id], "shares");
  await tellCollection(collection.id, collection.kind, [userId]);
}
