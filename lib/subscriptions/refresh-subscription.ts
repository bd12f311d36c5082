import { tellCollection } from "#lib/collections/live/tell-collection.ts";
import { AppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import type { FetchFromWeb } from "#lib/web/ports.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { readFeed } from "./read-feed.ts";
import { noteRefresh } from "./repository.ts";
import { storeFeed } from "./store-feed.ts";
import type { Subscription } from "./types.ts";

const minute = 60_000;
/** Between two refreshes that go well. */
const rhythm = 4 * 60 * minute;
/** After a failure, doubled with each further one. */
const firstPause = 10 * minute;
const longestPause = 24 * 60 * minute;

/** Fetches a calendar and stores what has changed. Never throws for the feed's own faults: the person reads them there. */
export async function refreshSubscription(
  ownerId: string,
  subscription: Subscription,
  fetchFromWeb: FetchFromWeb,
): Promise<Subscription> {
  const { collectionId } = subscription;
  const refreshed = await noteRefresh(collectionId, await refresh(ownerId, subscription, fetchFromWeb));
  if (refreshed.lastError !== subscription.lastError) await tellCollection(collectionId, "calendar");
  return refreshed;
}

async function refresh(ownerId: string, subscription: Subscription, fetchFromWeb: FetchFromWeb) {
  const { collectionId, failures } = subscription;
  try {
    const answer = await fetchFeed(subscription, fetchFromWeb);
    if (answer) await storeFeed(ownerId, collectionId, readFeed(answer.body).events);
    const etag = answer?.headers.get("etag") ?? null;
    const lastModified = answer?.headers.get("last-modified") ?? null;
    return {
      ...(answer && { etag, lastModified }),
      refreshedAt: new Date(),
      nextRefreshAt: new Date(Date.now() + rhythm),
      failures: 0,
      lastError: null,
    };
  } catch (err) {
    log().info({ err, collection: collectionId }, "a subscribed calendar could not be refreshed");
    return {
      failures: failures + 1,
      lastError: err instanceof AppError ? err.publicMessage : "Something went wrong on our side.",
      nextRefreshAt: new Date(Date.now() + pauseAfter(failures)),
    };
  }
}

function pauseAfter(failures: number): number {
  return Math.min(longestPause, firstPause * 2 ** Math.min(failures, 10));
}
