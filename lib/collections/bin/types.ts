import type { CollectionKind } from "../types.ts";

/** Something that lies in the bin. */
export interface Binned {
  type: "item" | "collection";
  id: string;
}

export interface BinEntry extends Binned {
  kind: CollectionKind;
  version: number;
  title: string;
  /** The collection's name. */
  collection: string;
  /** In the person's own collection: only then they may delete it for ever. */
  isMine: boolean;
  deletedAt: Date;
}

/** How long a deleted thing can be had back. In milliseconds. */
export const binTime = 30 * 24 * 60 * 60 * 1000;
