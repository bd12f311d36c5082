import { AppError } from "#lib/errors.ts";
import { findCollections } from "../repository.ts";
import { allows, requireRight } from "../require-right.ts";
import type { ItemKind, Revision } from "../types.ts";
import { isOpenTo } from "./is-private.ts";
import { findItems, findRevisions } from "./repository.ts";

const most = 100;

/**
 * The latest versions of an item, newest first, also of one in the bin; without those from before it came out of a
 * collection that the person may not write to, and from while it was private.
 * @throws AppError not-found; forbidden
 */
export async function listRevisions(
  userId: string,
  itemId: string,
): Promise<{ kind: ItemKind; revisions: Revision[] }> {
  const [item] = await findItems([itemId]);
  if (!item) throw new AppError("not-found", "This is not there any more.");
  await requireRight(userId, item.collectionId, "write");
  const { kind } = item;
  const revisions = await findRevisions(itemId, most);
  const ids = [...new Set(revisions.map(({ collectionId }) => collectionId))];
  const theirs = (await findCollections(userId, { ids })).filter((collection) => allows(collection, "write"));
  const isTheirs = ({ collectionId, text }: Revision) =>
    theirs.some((collection) => collection.id === collectionId && isOpenTo(collection, { kind, text }));
  return { kind, revisions: revisions.filter(isTheirs) };
}
