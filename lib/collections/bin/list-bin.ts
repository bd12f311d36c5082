import type { CollectionKind } from "../types.ts";
import { findBinned } from "./repository.ts";
import type { BinEntry } from "./types.ts";

/** What a person can take out of the bin, latest first, at most 1000. */
export function listBin(userId: string, kind?: CollectionKind): Promise<BinEntry[]> {
  return findBinned(userId, kind);
}
