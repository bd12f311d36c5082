import type { CollectionEvent } from "../types.ts";
import { announce, tell } from "./repository.ts";

/** Tells the browsers of all who see a collection that it changed. `also`: people who could see it until now. */
export function announceCollection(event: CollectionEvent, also: string[] = []): Promise<void> {
  return announce(event, also);
}

/** Tells these people's browsers that something was offered to them, answered or taken back. */
export function announceShares(userIds: string[]): Promise<void> {
  return tell({ type: "shares", userIds });
}
