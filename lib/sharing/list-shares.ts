import { requireRight } from "#lib/collections/require-right.ts";
import { findShares } from "./repository.ts";
import type { Share } from "./types.ts";

/** With whom a person's own collection is shared. @throws AppError not-found; forbidden for another's */
export async function listShares(userId: string, collectionId: string): Promise<Share[]> {
  await requireRight(userId, collectionId, "own");
  return findShares(collectionId);
}
