import type { FetchFromWeb } from "#lib/web/ports.ts";
import { refreshSubscription } from "./refresh-subscription.ts";
import { takeDue } from "./repository.ts";

/** Fetches every subscribed calendar whose time has come, one after the other, until told to stop. */
export async function refreshDueSubscriptions(
  fetchFromWeb: FetchFromWeb,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    const due = await takeDue();
    if (!due) return;
    await refreshSubscription(due.ownerId, due, fetchFromWeb);
  }
}
