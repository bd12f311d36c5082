import { randomUUID } from "node:crypto";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { tellCollection } from "#lib/collections/live/tell-collection.ts";
import type { ItemChange } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { deleteStored, findStored } from "./repository.ts";
import type { FeedEvent } from "./types.ts";

const batch = 500;

/** Makes a subscribed calendar hold what its feed has. An event that cannot be read is left out. */
export async function storeFeed(
  ownerId: string,
  collectionId: string,
  events: readonly FeedEvent[],
): Promise<void> {
  const stored = new Map((await findStored(collectionId)).map((item) => [item.uid, item]));
  const fresh = new Map(events.map((event) => [event.uid, event]));
  const changes = [...fresh.values()].flatMap(({ uid, text }): ItemChange[] => {
    const known = stored.get(uid);
    if (!known) return [{ type: "create", id: randomUUID(), collectionId, kind: "event", uid, text }];
    if (isSame(known.text, text)) return [];
    return [{ type: "change", id: known.id, version: known.version, text }];
  });
  for (let at = 0; at < changes.length; at += batch) await write(ownerId, changes.slice(at, at + batch));
  const gone = [...stored.values()].filter(({ uid }) => !fresh.has(uid)).map(({ id }) => id);
  if (gone.length === 0) return;
  await deleteStored(collectionId, gone);
  await tellCollection(collectionId, "calendar");
}

/** Some servers stamp every event anew with each answer. */
function isSame(one: string, other: string): boolean {
  const stamps = /^DTSTAMP.*\r?\n/gim;
  return one.replace(stamps, "") === other.replace(stamps, "");
}

async function write(ownerId: string, changes: ItemChange[]): Promise<void> {
  const actor = { userId: ownerId, authorId: null, isFeed: true };
  try {
    await writeItems(actor, changes);
  } catch (err) {
    if (!(err instanceof AppError) || err.code !== "input-invalid") throw err;
    if (changes.length === 1) return log().info({ err }, "an event of a feed was left out");
    for (const change of changes) await write(ownerId, [change]);
  }
}
