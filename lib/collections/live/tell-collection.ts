import type { CollectionKind } from "../types.ts";
import { announce } from "./repository.ts";

/** Tells everybody who sees a collection that something changed in it. */
export function tellCollection(collectionId: string, kind: CollectionKind): Promise<void> {
  return announce({ collectionId, kind });
}
