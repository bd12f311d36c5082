import { createCollection } from "#lib/collections/create-collection.ts";
import type { Collection } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import type { FetchFromWeb } from "#lib/web/ports.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { normaliseUrl } from "./normalise-url.ts";
import { readFeed } from "./read-feed.ts";
import { refreshSubscription } from "./refresh-subscription.ts";
import { findSubscriptions, insertSubscription } from "./repository.ts";

/** Each is fetched again and again. */
const most = 50;

/**
 * Makes a read-only calendar out of one on the web, if it can be fetched and read now.
 * @throws AppError conflict when the person has it already; what fetching and reading throw
 */
export async function subscribe(
  userId: string,
  wanted: { url: string; name?: string | undefined; color: string },
  fetchFromWeb: FetchFromWeb,
): Promise<Collection> {
  const url = normaliseUrl(wanted.url);
  const present = await findSubscriptions(userId);
  if (present.some((other) => other.url === url))
    throw new AppError("conflict", "You have subscribed to this calendar already.");
  if (present.length >= most)
    throw new AppError("input-invalid", `There can be at most ${most} subscribed calendars.`);
  const answer = await fetchFeed({ url, etag: null, lastModified: null }, fetchFromWeb);
  if (!answer) throw new AppError("web-refused", "The server answers as if we had the calendar already.");
  const feed = readFeed(answer.body);
  const name = wanted.name ?? feed.name ?? new URL(url).hostname;
  const { color } = wanted;
  const collection = await createCollection(userId, { kind: "calendar", name, color, role: "subscribed" });
  const subscription = await insertSubscription(collection.id, url);
  // What was fetched a moment ago serves for the first time.
  await refreshSubscription(userId, subscription, async () => answer);
  return collection;
}
