import { requireRight } from "#lib/collections/require-right.ts";
import { AppError } from "#lib/errors.ts";
import type { FetchFromWeb } from "#lib/web/ports.ts";
import { refreshSubscription } from "./refresh-subscription.ts";
import { findSubscription } from "./repository.ts";
import type { Subscription } from "./types.ts";

/** In milliseconds. */
const pause = 10_000;

/** Fetches a person's calendar again. @throws AppError not-found; rate-limited within ten seconds of the last time */
export async function refreshNow(
  userId: string,
  collectionId: string,
  fetchFromWeb: FetchFromWeb,
): Promise<Subscription> {
  await requireRight(userId, collectionId, "own");
  const subscription = await findSubscription(collectionId);
  if (!subscription) throw new AppError("not-found", "This calendar does not come from the web.");
  const since = Date.now() - (subscription.refreshedAt?.getTime() ?? 0);
  if (since < pause)
    throw new AppError("rate-limited", "This calendar was fetched a moment ago.", {
      retryAfter: pause / 1000,
    });
  return refreshSubscription(userId, subscription, fetchFromWeb);
}
