import { writeItems } from "#lib/collections/items/write-items.ts";
import { requireRight } from "#lib/collections/require-right.ts";
import { AppError } from "#lib/errors.ts";
import { buildEntry } from "#lib/formats/ical/build-entry.ts";
import { buildObject } from "#lib/formats/ical/change-object.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import { announceFrom } from "#lib/invitations/announce-from.ts";
import { type OpenedEvent, readStored } from "./opened-event.ts";
import type { EventFields } from "./types.ts";
import { writeFields } from "./write-fields.ts";

/** Who makes or changes an event. */
export interface Editor {
  id: string;
  address: string;
  name: string;
}

/**
 * Makes an event under an id that the browser made. Whoever invites others is their organiser.
 * @throws AppError input-invalid; not-found or forbidden for the calendar; conflict when the id is taken
 */
export async function createEvent(
  editor: Editor,
  event: { id: string; collectionId: string; fields: EventFields },
): Promise<OpenedEvent> {
  const { id, collectionId, fields } = event;
  const collection = await requireRight(editor.id, collectionId, "write");
  const text = writeNew(id, withOrganizer(fields, collection.owner));
  const actor = { userId: editor.id, authorId: editor.id };
  if (fields.attendees.length > 0) await announceFrom(id, 0);
  const [item] = await writeItems(actor, [
    { type: "create", id, collectionId, kind: "event", uid: id, text },
  ]);
  if (!item) throw new AppError("internal", "The event could not be saved.");
  return { item, collection, object: readStored(item, { ...collection, right: "own" }), recurrenceId: null };
}

/** The text of a new event. @throws AppError input-invalid */
function writeNew(uid: string, fields: EventFields): string {
  const now = Math.floor(Date.now() / 1000) * 1000;
  const written = writeFields(fields, null);
  const stamps = { stamp: now, created: now, lastModified: now, sequence: 0 };
  return writeObject(buildObject([buildEntry("VEVENT", uid, { ...written, ...stamps })]));
}

/** Who has the calendar, organises what others are invited to. */
export function withOrganizer<T extends Partial<EventFields>>(
  fields: T,
  { address, name }: Pick<Editor, "address" | "name">,
): T {
  if (!fields.attendees?.length || fields.organizer) return fields;
  return { ...fields, organizer: { address, name } };
}
