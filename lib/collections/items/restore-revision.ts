import { AppError } from "#lib/errors.ts";
import type { Actor, Item, ItemVersion } from "../types.ts";
import { findVersions, inTransaction } from "./repository.ts";
import { writeItemsIn } from "./write-items.ts";

/**
 * Makes the text of an earlier version the latest again.
 * @throws AppError not-found when there is no such version; and what writeItems throws
 */
export function restoreRevision(actor: Actor, item: ItemVersion, from: number): Promise<Item[]> {
  return inTransaction(async (tx) => {
    const [revision] = await findVersions(tx, [{ id: item.id, version: from }]);
    if (!revision) throw new AppError("not-found", "This version is not there any more.");
    return writeItemsIn(tx, actor, [{ type: "change", ...item, text: revision.text }]);
  });
}
