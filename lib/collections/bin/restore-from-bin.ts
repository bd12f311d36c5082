import { findItems } from "../items/repository.ts";
import { writeItems } from "../items/write-items.ts";
import { announce } from "../live/repository.ts";
import type { Actor } from "../types.ts";
import { undeleteCollections } from "./repository.ts";
import type { Binned } from "./types.ts";

/**
 * Takes items and own collections out of the bin; the items all or none.
 * @throws AppError not-found or forbidden for what is not theirs; conflict when another with its UID is there by now
 */
export async function restoreFromBin(actor: Actor, binned: Binned[]): Promise<void> {
  const ids = (type: Binned["type"]) => binned.filter((one) => one.type === type).map(({ id }) => id);
  for (const { id, kind } of await undeleteCollections(actor.userId, ids("collection")))
    await announce({ collectionId: id, kind });
  const items = (await findItems(ids("item"))).filter(({ deletedAt }) => deletedAt !== null);
  if (items.length === 0) return;
  await writeItems(
    actor,
    items.map(({ id, version }) => ({ type: "restore", id, version })),
  );
}
