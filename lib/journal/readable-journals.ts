import { listCollections } from "#lib/collections/list-collections.ts";
import { allows, requireRight } from "#lib/collections/require-right.ts";
import type { Collection, CollectionKind } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";

/**
 * The journals that a person reads and shows, or the one that was asked for.
 * @throws AppError not-found, also for a collection of another kind; forbidden
 */
export async function readableJournals(userId: string, collectionId?: string): Promise<Collection[]> {
  if (!collectionId) return (await readable(userId, "journal")).filter(({ hidden }) => !hidden);
  const journal = await requireRight(userId, collectionId, "read");
  if (journal.kind !== "journal") throw new AppError("not-found", "There is no such journal.");
  return [journal];
}

/** What a person reads of this kind, or of all kinds. */
export async function readable(userId: string, kind?: CollectionKind): Promise<Collection[]> {
  return (await listCollections(userId, kind)).filter((collection) => allows(collection, "read"));
}
