import { AppError } from "#lib/errors.ts";
import { announce } from "./live/repository.ts";
import { updateOwnCollection } from "./repository.ts";
import { requireRight } from "./require-right.ts";

/**
 * Puts a collection with all its items into the bin.
 * @throws AppError not-found; forbidden for another's, and for those that every person has
 */
export async function deleteCollection(userId: string, collectionId: string): Promise<void> {
  const { kind, role } = await requireRight(userId, collectionId, "own");
  if (role === "default" || role === "collected")
    throw new AppError("forbidden", "This one is part of every account and cannot be deleted.");
  await updateOwnCollection(collectionId, { deletedAt: new Date() });
  await announce({ collectionId, kind });
}
