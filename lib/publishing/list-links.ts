import { requireRight } from "#lib/collections/require-right.ts";
import { findLinks } from "./repository.ts";
import type { PublishedLink } from "./types.ts";

/** The links of a person's own calendar, oldest first. @throws AppError not-found, forbidden */
export async function listLinks(userId: string, collectionId: string): Promise<PublishedLink[]> {
  await requireRight(userId, collectionId, "own");
  return findLinks(collectionId);
}
