import { AppError } from "#lib/errors.ts";
import { requireRight } from "../require-right.ts";
import type { Collection, Item, ItemKind, Right } from "../types.ts";
import { findItems } from "./repository.ts";

/**
 * An item of this kind that is not in the bin, with the collection that it lies in.
 * @throws AppError not-found, also for another person's; forbidden when they see it but may do less
 */
export async function openItem(
  userId: string,
  id: string,
  kind: ItemKind,
  right: Right = "read",
): Promise<{ item: Item; collection: Collection }> {
  const [item] = await findItems([id]);
  if (item?.kind !== kind || item.deletedAt) throw new AppError("not-found", "This is not there any more.");
  return { item, collection: await requireRight(userId, item.collectionId, right) };
}
