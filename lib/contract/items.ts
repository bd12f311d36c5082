import * as z from "zod";
import { CollectionId, CollectionKind, ItemId, Version } from "./collections.ts";
import { endpoint } from "./endpoint.ts";

/** An item and the version that the person saw. */
export const ItemVersion = z.object({ id: ItemId, version: Version });
export type ItemVersion = z.infer<typeof ItemVersion>;
const Items = z.array(ItemVersion).min(1).max(1000);

/** What a change of items answers with: their new versions, which `createReversion` takes to undo it. */
export const ItemVersions = z.object({ items: z.array(ItemVersion) });
export type ItemVersions = z.infer<typeof ItemVersions>;

export const createDeletion = endpoint({
  method: "POST",
  path: "/api/deletions",
  summary: "Put items into the bin, all or none",
  access: "session",
  status: 200,
  body: z.object({ items: Items }),
  response: ItemVersions,
});

export const createTransfer = endpoint({
  method: "POST",
  path: "/api/transfers",
  summary: "Move items to another collection of their kind, all or none",
  access: "session",
  status: 200,
  body: z.object({ items: Items, collectionId: CollectionId }),
  response: ItemVersions,
});

export const createReversion = endpoint({
  method: "POST",
  path: "/api/reversions",
  summary:
    "Undo: take each item back from this version, which must be its latest, to the one before, all or none",
  access: "session",
  status: 200,
  body: z.object({ items: Items }),
  response: ItemVersions,
});

/** What an edit changed; "reach": how somebody is reached, "collection": where it lies. */
const ChangedField = z.enum([
  "title",
  "name",
  "work",
  "reach",
  "dates",
  "photo",
  "members",
  "text",
  "labels",
  "time",
  "due",
  "repetition",
  "place",
  "people",
  "progress",
  "priority",
  "visibility",
  "reminders",
  "collection",
  "other",
]);

export const Revision = z.object({
  version: Version,
  action: z.enum(["created", "changed", "deleted", "restored"]),
  /** Null: nobody of this server, such as a stranger who booked, or a feed. */
  author: z.object({ address: z.string(), name: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  title: z.string(),
  /** Against the version before; empty where that is not known any more. */
  changed: z.array(ChangedField),
});
export type Revision = z.infer<typeof Revision>;

export const listRevisions = endpoint({
  method: "GET",
  path: "/api/items/{itemId}/revisions",
  summary: "The latest 100 versions of an item, newest first",
  access: "session",
  status: 200,
  params: z.object({ itemId: ItemId }),
  response: z.object({ revisions: z.array(Revision) }),
});

export const restoreRevision = endpoint({
  method: "POST",
  path: "/api/items/{itemId}/revisions",
  summary: "Make an earlier version the latest again",
  access: "session",
  status: 200,
  params: z.object({ itemId: ItemId }),
  body: z.object({ version: Version, from: Version }),
  response: ItemVersions,
});

export const BinEntry = z.object({
  /** An item, or a whole collection. */
  type: z.enum(["item", "collection"]),
  id: z.uuid(),
  kind: CollectionKind,
  /** 0 for a collection. */
  version: z.number().int(),
  title: z.string(),
  collection: z.string(),
  /** In the person's own collection: only then they may delete it for ever. */
  isMine: z.boolean(),
  deletedAt: z.iso.datetime(),
  /** When it is gone for ever. */
  expiresAt: z.iso.datetime(),
});
export type BinEntry = z.infer<typeof BinEntry>;

export const listBin = endpoint({
  method: "GET",
  path: "/api/bin",
  summary: "What was deleted in the last 30 days, latest first, at most 1000",
  access: "session",
  status: 200,
  query: z.object({ kind: CollectionKind.optional() }),
  response: z.object({ entries: z.array(BinEntry) }),
});

const Binned = z
  .array(z.object({ type: z.enum(["item", "collection"]), id: z.uuid() }))
  .min(1)
  .max(1000);

export const createRestoration = endpoint({
  method: "POST",
  path: "/api/restorations",
  summary: "Take items and collections out of the bin",
  access: "session",
  status: 204,
  body: z.object({ entries: Binned }),
  response: "nothing",
});

export const createPurge = endpoint({
  method: "POST",
  path: "/api/purges",
  summary: "Delete items and collections that lie in the bin, for ever",
  access: "session",
  status: 204,
  body: z.object({ entries: Binned }),
  response: "nothing",
});
