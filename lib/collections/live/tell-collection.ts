import type { CollectionKind } from "../types.ts";
import { announce } from "./repository.ts";

/** Tells everybody who sees a collection that something changed in it. `also`: people who could see it until now. */
export function tellCollection(
  collectionId: string,
  kind: CollectionKind,
  also: string[] = [],
): Promise<void> {
  return announce({ collectionId, kind }, also);
}
