import { findSubscriptions } from "./repository.ts";
import type { Subscription } from "./types.ts";

/** Where a person's subscribed calendars come from. */
export function listSubscriptions(userId: string): Promise<Subscription[]> {
  return findSubscriptions(userId);
}
