import type { Collection } from "#lib/collections/types.ts";
import { toClockTime } from "#lib/formats/ical/clock-time.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { readStoredEntry } from "./read-entry.ts";
import { readable } from "./readable-journals.ts";
import { findLinked } from "./repository.ts";
import type { FoundItem, LinkedItem, OpenedEntry } from "./types.ts";

const most = 100;

/** Events, tasks, entries and notes that are linked to a message or an item, newest first; the notes also whole. */
export async function listLinked(
  userId: string,
  target: string,
): Promise<{ items: LinkedItem[]; notes: OpenedEntry[] }> {
  const collections = (await readable(userId)).filter(({ kind }) => kind !== "contacts");
  const found = await findLinked(
    collections.map(({ id }) => id),
    target,
    most,
  );
  const items = found.flatMap((item) => {
    const collection = collections.find(({ id }) => id === item.collectionId);
    return collection ? (describe(userId, item, collection) ?? []) : [];
  });
  const notes = found.flatMap((item) => {
    const collection = collections.find(({ id }) => id === item.collectionId);
    const isNote = items.some(({ id, kind }) => id === item.id && kind === "note");
    return isNote && collection ? (readStoredEntry(item, collection) ?? []) : [];
  });
  return { items, notes };
}

/** Null for what the person may not see, and for what cannot be read. */
function describe(userId: string, item: FoundItem, collection: Collection): LinkedItem | null {
  const object = readObject(item.text);
  const component = object?.master ?? object?.overrides[0];
  if (!component || item.kind === "contact") return null;
  const entry = readEntry(component);
  if (entry.classification !== "PUBLIC" && collection.owner.id !== userId) return null;
  const time = item.kind === "task" ? (entry.due ?? entry.start) : entry.start;
  const { id, version, collectionId, title } = item;
  const kind = item.kind === "entry" && !entry.start ? "note" : item.kind;
  const done = item.completedAt !== null;
  return { id, kind, version, collectionId, title, done, when: time && toClockTime(time).local };
}
