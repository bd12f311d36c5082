import type { CalendarSubscription } from "#lib/contract/subscriptions.ts";
import type { Subscription } from "./types.ts";

export function presentSubscription(subscription: Subscription): CalendarSubscription {
  const { collectionId, url, refreshedAt, nextRefreshAt, lastError } = subscription;
  return {
    collectionId,
    url,
    refreshedAt: refreshedAt?.toISOString() ?? null,
    nextRefreshAt: nextRefreshAt.toISOString(),
    error: lastError,
  };
}
