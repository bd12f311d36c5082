import { openItem } from "#lib/collections/items/open-item.ts";
import { AppError } from "#lib/errors.ts";
import { readStoredEntry } from "./read-entry.ts";
import type { OpenedEntry } from "./types.ts";

/** @throws AppError not-found; forbidden */
export async function openEntry(userId: string, entryId: string): Promise<OpenedEntry> {
  const { item, collection } = await openItem(userId, entryId, "entry");
  const entry = readStoredEntry(item, collection);
  if (!entry) throw new AppError("internal", "This entry cannot be read.");
  return entry;
}
