import type { CollectionKind } from "#lib/collections/types.ts";

export type ShareRight = "freebusy" | "read" | "write";
export type ShareState = "pending" | "accepted" | "declined";

export interface Person {
  id: string;
  address: string;
  name: string;
}

/** What one person may do with another's collection. */
export interface Share {
  id: string;
  person: Person;
  right: ShareRight;
  state: ShareState;
  /** The contact group through which they were found; empty: named by themselves. */
  via: string;
  collection: SharedCollection;
}

interface SharedCollection {
  id: string;
  kind: CollectionKind;
  name: string;
  color: string;
  owner: Person;
}
