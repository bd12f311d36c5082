import { AppError } from "#lib/errors.ts";
import { findCollections } from "../repository.ts";
import { allows } from "../require-right.ts";
import type { Actor, Item, ItemVersion } from "../types.ts";
import { isOpenTo } from "./is-private.ts";
import { findItems, findVersions, inTransaction, type Transaction } from "./repository.ts";
import { writeItemsIn } from "./write-items.ts";

/**
 * Makes the text of an earlier version the latest again.
 * @throws AppError not-found when there is no such version; and what writeItems throws
 */
export function restoreRevision(actor: Actor, item: ItemVersion, from: number): Promise<Item[]> {
  return inTransaction(async (tx) => {
    const [revision] = await findVersions(tx, [{ id: item.id, version: from }]);
    if (!revision || !(await isTheirs(tx, actor, revision)))
      throw new AppError("not-found", "This version is not there any more.");
    return writeItemsIn(tx, actor, [{ type: "change", ...item, text: revision.text }]);
  });
}

/** A version may stem from before the item came out of a collection that this person does not see, or from while it was private. */
async function isTheirs(
  tx: Transaction,
  { userId }: Actor,
  { itemId, collectionId, text }: { itemId: string; collectionId: string; text: string },
): Promise<boolean> {
  const [collection] = await findCollections(userId, { ids: [collectionId] }, tx);
  const [item] = await findItems([itemId], tx);
  if (!collection || !item) return false;
  // Who may not write where it lies now is refused by the writing itself.
  const isHere = collectionId === item.collectionId;
  return (isHere || allows(collection, "write")) && isOpenTo(collection, { kind: item.kind, text });
}
