import { listCollections } from "#lib/collections/list-collections.ts";
import { allows, requireRight } from "#lib/collections/require-right.ts";
import type { Collection } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";

/**
 * The task lists that a person reads, or the one that was asked for.
 * @throws AppError not-found, also for a collection of another kind; forbidden
 */
export async function readableLists(userId: string, collectionId?: string): Promise<Collection[]> {
  if (!collectionId) return (await listCollections(userId, "tasks")).filter((list) => allows(list, "read"));
  const list = await requireRight(userId, collectionId, "read");
  if (list.kind !== "tasks") throw new AppError("not-found", "There is no such task list.");
  return [list];
}
