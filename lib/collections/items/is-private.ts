import type { Collection, ItemKind } from "../types.ts";

/** A class that is not known counts as PRIVATE (RFC 5545 section 3.8.1.3). */
const classified = /^CLASS(?:;[^:\r\n]*)?:(?!PUBLIC\s*$)/im;

/** Whether an event is its owner's alone: of a calendar that is shared, others see only that its time is taken. */
function isPrivate({ kind, text }: { kind: ItemKind; text: string }): boolean {
  return kind === "event" && classified.test(text);
}

/** Whether a person who sees this collection may also see and change this item of it. */
export function isOpenTo(collection: Collection, item: { kind: ItemKind; text: string }): boolean {
  return collection.right === "own" || !isPrivate(item);
}
