import { AppError } from "#lib/errors.ts";
import type { Actor, Item, ItemChange, ItemVersion } from "../types.ts";
import { findVersions, inTransaction } from "./repository.ts";
import { writeItemsIn } from "./write-items.ts";

/**
 * Undo: takes each item from this version, which must be its latest, back to what it was before, as a new version; all or
 * none. What was created goes into the bin, what was deleted comes out of it.
 * @throws AppError conflict when one was changed since; and what writeItems throws
 */
export function revertItems(actor: Actor, items: ItemVersion[]): Promise<Item[]> {
  return inTransaction(async (tx) => {
    const before = items.map(({ id, version }) => ({ id, version: version - 1 }));
    const revisions = await findVersions(tx, [...items, ...before]);
    const of = (id: string, version: number) =>
      revisions.find((revision) => revision.itemId === id && revision.version === version);
    const changes = items.map(({ id, version }): ItemChange => {
      const last = of(id, version);
      if (!last) throw new AppError("not-found", "This is not there any more.");
      if (last.action === "created" || last.action === "restored") return { type: "delete", id, version };
      if (last.action === "deleted") return { type: "restore", id, version };
      const earlier = of(id, version - 1);
      if (!earlier) throw new AppError("not-found", "The version before this one is gone.");
      if (earlier.collectionId !== last.collectionId)
        return { type: "transfer", id, version, collectionId: earlier.collectionId };
      return { type: "change", id, version, text: earlier.text };
    });
    return writeItemsIn(tx, actor, changes);
  });
}
