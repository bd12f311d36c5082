import { findOffers } from "./repository.ts";
import type { Share } from "./types.ts";

/** What other people offer this person, latest first. */
export function listOffers(userId: string): Promise<Share[]> {
  return findOffers(userId);
}
