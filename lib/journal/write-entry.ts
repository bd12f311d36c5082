import { openItem } from "#lib/collections/items/open-item.ts";
import { writeItems } from "#lib/collections/items/write-items.ts";
import type { Actor } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { buildEntry } from "#lib/formats/ical/build-entry.ts";
import { buildObject, partsOf, replacePart } from "#lib/formats/ical/change-object.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import { type EntryChange, editFields } from "./edit-fields.ts";
import type { EntryFields } from "./types.ts";

/** @throws AppError not-found; forbidden; conflict; input-invalid */
export async function createEntry(
  actor: Actor,
  { id, collectionId, fields }: { id: string; collectionId: string; fields: EntryFields },
): Promise<void> {
  const now = Date.now();
  const empty = buildEntry("VJOURNAL", id, { stamp: now, created: now });
  const text = writeObject(buildObject([editFields(empty, fields, now)]));
  await writeItems(actor, [{ type: "create", id, collectionId, kind: "entry", uid: id, text }]);
}

/** Changes what is named. @throws AppError not-found; forbidden; conflict for a stale version; input-invalid */
export async function changeEntry(
  actor: Actor,
  { id, version, fields }: { id: string; version: number; fields: EntryChange },
): Promise<void> {
  const { item } = await openItem(actor.userId, id, "entry", "write");
  const object = readObject(item.text);
  const [component] = object ? partsOf(object) : [];
  if (!object || !component) throw new AppError("internal", "This entry cannot be read.");
  const text = writeObject(replacePart(object, component, editFields(component, fields, Date.now())));
  await writeItems(actor, [{ type: "change", id, version, text }]);
}
