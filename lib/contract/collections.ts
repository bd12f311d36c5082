import * as z from "zod";
import { endpoint } from "./endpoint.ts";

export const CollectionKind = z.enum(["contacts", "calendar", "tasks", "journal"]);
export type CollectionKind = z.infer<typeof CollectionKind>;

/** What the person may do: own also shares and deletes; freebusy sees only when, never what. */
export const CollectionRight = z.enum(["own", "write", "read", "freebusy"]);
export type CollectionRight = z.infer<typeof CollectionRight>;

export const Color = z.string().regex(/^#[0-9a-f]{6}$/, "A colour is written as #rrggbb.");
export const CollectionName = z.string().trim().min(1, "Enter a name.").max(100);
export const CollectionId = z.uuid();
export const ItemId = z.uuid();
/** Every edit names the version that it was made on; a stale one is a conflict. */
export const Version = z.number().int().positive();

/** An address book, a calendar, a task list or a journal, as this person sees it. */
export const Collection = z.object({
  id: CollectionId,
  kind: CollectionKind,
  /** "default" and "collected" cannot be deleted; "subscribed" is read-only. */
  role: z.enum(["own", "default", "collected", "subscribed"]),
  name: z.string(),
  color: Color,
  /** Switched off in the person's side bar. */
  hidden: z.boolean(),
  right: CollectionRight,
  /** Whose it is. */
  owner: z.object({ address: z.string(), name: z.string(), isMe: z.boolean() }),
  /** With how many people it is shared; 0 for who is not the owner. */
  sharedWith: z.number().int(),
  /** Of another's: the share that the person has in it. */
  shareId: z.uuid().nullable(),
});
export type Collection = z.infer<typeof Collection>;

export const listCollections = endpoint({
  method: "GET",
  path: "/api/collections",
  summary: "The address books, calendars, task lists and journals that the person owns or has accepted",
  access: "session",
  status: 200,
  query: z.object({ kind: CollectionKind.optional() }),
  response: z.object({ collections: z.array(Collection) }),
});

export const createCollection = endpoint({
  method: "POST",
  path: "/api/collections",
  summary: "Make an address book, a calendar, a task list or a journal",
  access: "session",
  status: 201,
  body: z.object({ kind: CollectionKind, name: CollectionName, color: Color }),
  response: Collection,
});

export const changeCollection = endpoint({
  method: "PATCH",
  path: "/api/collections/{collectionId}",
  summary: "Rename, recolour, hide or move a collection; for a member, only in their own view",
  access: "session",
  status: 200,
  params: z.object({ collectionId: CollectionId }),
  body: z.object({
    name: CollectionName.optional(),
    color: Color.optional(),
    hidden: z.boolean().optional(),
    position: z.number().int().min(0).max(10_000).optional(),
  }),
  response: Collection,
});

export const deleteCollection = endpoint({
  method: "DELETE",
  path: "/api/collections/{collectionId}",
  summary: "Put a collection with all its items into the bin; its owner can restore it for 30 days",
  access: "session",
  status: 204,
  params: z.object({ collectionId: CollectionId }),
  response: "nothing",
});
