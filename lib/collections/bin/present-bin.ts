import type { BinEntry as Dto } from "#lib/contract/items.ts";
import { type BinEntry, binTime } from "./types.ts";

export function presentBinEntry(entry: BinEntry): Dto {
  const { deletedAt } = entry;
  const expiresAt = new Date(deletedAt.getTime() + binTime).toISOString();
  return { ...entry, deletedAt: deletedAt.toISOString(), expiresAt };
}
