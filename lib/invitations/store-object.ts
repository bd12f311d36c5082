import { randomUUID } from "node:crypto";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { listCollections } from "#lib/collections/list-collections.ts";
import type { Actor, ItemVersion } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import type { CalendarObject } from "#lib/formats/ical/types.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import { isCancelled } from "#lib/formats/itip/take-cancel.ts";
import type { StoredEvent } from "./types.ts";

/**
 * Puts the object into the place of what was found, or into the person's default calendar; what is called off goes
 * into the bin, where it is known by. Answers with the item.
 * @throws AppError conflict when it was changed since it was found
 */
export async function storeObject(
  actor: Actor,
  object: CalendarObject,
  found: StoredEvent | null,
): Promise<ItemVersion> {
  const text = writeObject(object);
  const written = found ? await change(actor, found, text) : await create(actor, object, text);
  if (!isCancelled(object)) return written;
  const [gone] = await writeItems(actor, [{ type: "delete", ...written }]);
  return gone ? { id: gone.id, version: gone.version } : written;
}

async function create(actor: Actor, { uid }: CalendarObject, text: string): Promise<ItemVersion> {
  const calendars = await listCollections(actor.userId, "calendar");
  const home = calendars.find(({ role, right }) => role === "default" && right === "own");
  if (!home) throw new AppError("not-found", "There is no calendar to put it into.");
  const id = randomUUID();
  await writeItems(actor, [{ type: "create", id, collectionId: home.id, kind: "event", uid, text }]);
  return { id, version: 1 };
}

async function change(actor: Actor, found: StoredEvent, text: string): Promise<ItemVersion> {
  const { id } = found;
  let { version } = found;
  if (found.inBin) {
    const [restored] = await writeItems(actor, [{ type: "restore", id, version }]);
    version = restored?.version ?? version;
  }
  const [changed] = await writeItems(actor, [{ type: "change", id, version, text }]);
  return { id, version: changed?.version ?? version };
}
