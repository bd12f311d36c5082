import { AppError } from "#lib/errors.ts";
import { findCollections } from "./repository.ts";
import type { Collection, Right } from "./types.ts";

const order: readonly Right[] = ["freebusy", "read", "write", "own"];

/**
 * The collection, where the person has at least this right in it.
 * @throws AppError not-found, also when it is somebody else's; forbidden when they see it but may do less
 */
export async function requireRight(userId: string, collectionId: string, right: Right): Promise<Collection> {
  const [collection] = await findCollections(userId, { ids: [collectionId] });
  if (!collection) throw new AppError("not-found", "This is not there, or it is no longer shared with you.");
  if (!allows(collection, right)) throw new AppError("forbidden", "You may look at this, but not change it.");
  return collection;
}

/** Whether a person's right in a collection is at least this one. What is subscribed to can be read only. */
export function allows(collection: Collection, right: Right): boolean {
  if (collection.role === "subscribed" && right === "write") return false;
  return order.indexOf(collection.right) >= order.indexOf(right);
}
