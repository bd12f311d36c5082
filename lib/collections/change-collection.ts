import { AppError } from "#lib/errors.ts";
import { announce } from "./live/repository.ts";
import { updateOwnCollection, updateShare } from "./repository.ts";
import { requireRight } from "./require-right.ts";
import type { Collection } from "./types.ts";

export interface CollectionChange {
  name?: string | undefined;
  color?: string | undefined;
  hidden?: boolean | undefined;
  position?: number | undefined;
}

/**
 * Changes a collection of the person's own, or how they see another's.
 * @throws AppError not-found; forbidden for the name or place of another's
 */
export async function changeCollection(
  userId: string,
  collectionId: string,
  change: CollectionChange,
): Promise<Collection> {
  const { kind, right } = await requireRight(userId, collectionId, "freebusy");
  const { color, hidden } = change;
  const view = { ...(color !== undefined && { color }), ...(hidden !== undefined && { hidden }) };
  if (right === "own") {
    const { name, position } = change;
    await updateOwnCollection(collectionId, {
      ...view,
      ...(name !== undefined && { name }),
      ...(position !== undefined && { position }),
    });
  } else {
    if (change.name !== undefined || change.position !== undefined)
      throw new AppError("forbidden", "Only its owner can rename this.");
    await updateShare(collectionId, userId, view);
  }
  await announce({ collectionId, kind });
  return requireRight(userId, collectionId, "freebusy");
}
