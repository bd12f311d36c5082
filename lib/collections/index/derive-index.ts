import type { ItemIndex, ItemKind } from "../types.ts";
import { indexContact } from "./index-contact.ts";
import { indexEntry } from "./index-entry.ts";
import { indexEvent } from "./index-event.ts";
import { indexTask } from "./index-task.ts";

/** The columns that an item's text is found by. @throws AppError input-invalid when the text cannot be read as its kind */
export function deriveIndex({ kind, text }: { kind: ItemKind; text: string }): ItemIndex {
  if (kind === "contact") return indexContact(text);
  if (kind === "event") return indexEvent(text);
  if (kind === "task") return indexTask(text);
  return indexEntry(text);
}
