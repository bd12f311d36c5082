import type { Collection, Item } from "#lib/collections/types.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { showFields } from "./show-fields.ts";
import type { OpenedEntry } from "./types.ts";

/** A stored entry; null for one that cannot be read. */
export function readStoredEntry(item: Item, collection: Collection): OpenedEntry | null {
  const object = readObject(item.text);
  const component = object?.master ?? object?.overrides[0];
  return component ? { item, collection, ...showFields(component) } : null;
}
