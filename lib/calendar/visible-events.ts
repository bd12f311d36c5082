import type { EventPart } from "#lib/collections/index/event-facts.ts";
import type { Collection } from "#lib/collections/types.ts";

/** Whether the person may see only that this time is taken, and not by what. */
export function isHidden(collection: Collection, part: Pick<EventPart, "private">): boolean {
  return collection.right === "freebusy" || (part.private && collection.right !== "own");
}

/** Whether the person may see it at all: of a calendar that is shared as free/busy, only what takes time. */
export function isVisible(collection: Collection, part: EventPart): boolean {
  return collection.right !== "freebusy" || (part.busy && part.status !== "cancelled");
}
