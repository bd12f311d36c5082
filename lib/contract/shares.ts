import * as z from "zod";
import { CollectionId, CollectionKind, CollectionRight, Color } from "./collections.ts";
import { endpoint } from "./endpoint.ts";

/** What can be given to another; "freebusy" of calendars only. */
export const ShareRight = CollectionRight.exclude(["own"]);
export type ShareRight = z.infer<typeof ShareRight>;

const Person = z.object({ address: z.string(), name: z.string() });

/** What one person may do with another's collection, as its owner sees it. */
export const Share = z.object({
  id: z.uuid(),
  person: Person,
  right: ShareRight,
  state: z.enum(["pending", "accepted", "declined"]),
  /** The contact group through which they were found; empty: named by themselves. */
  via: z.string(),
});
export type Share = z.infer<typeof Share>;

const CollectionParams = z.object({ collectionId: CollectionId });

export const listShares = endpoint({
  method: "GET",
  path: "/api/collections/{collectionId}/shares",
  summary: "With whom a collection of one's own is shared",
  access: "session",
  status: 200,
  params: CollectionParams,
  response: z.object({ shares: z.array(Share) }),
});

export const createShares = endpoint({
  method: "POST",
  path: "/api/collections/{collectionId}/shares",
  summary: "Offer a collection of one's own to people of this server, or change what they may do with it",
  access: "session",
  status: 200,
  params: CollectionParams,
  body: z.object({
    addresses: z.array(z.string().trim().min(1).max(254)).min(1).max(100),
    right: ShareRight,
    /** The contact group that the addresses are the members of. */
    via: z.string().trim().max(200).default(""),
  }),
  response: z.object({
    shares: z.array(Share),
    /** Those of the addresses that nobody of this server has. */
    unknown: z.array(z.string()),
  }),
});

const ShareParams = z.object({ shareId: z.uuid() });

export const changeShare = endpoint({
  method: "PATCH",
  path: "/api/shares/{shareId}",
  summary: "Change what another person may do with a collection of one's own, at once",
  access: "session",
  status: 200,
  params: ShareParams,
  body: z.object({ right: ShareRight }),
  response: Share,
});

export const answerShare = endpoint({
  method: "POST",
  path: "/api/shares/{shareId}/answers",
  summary: "Accept or decline what another person offers",
  access: "session",
  status: 204,
  params: ShareParams,
  body: z.object({ answer: z.enum(["accepted", "declined"]) }),
  response: "nothing",
});

export const deleteShare = endpoint({
  method: "DELETE",
  path: "/api/shares/{shareId}",
  summary: "Take a share back, at once; or, as the one it is shared with, leave",
  access: "session",
  status: 204,
  params: ShareParams,
  response: "nothing",
});

/** What another person offers, and that was not answered yet. */
export const Offer = z.object({
  id: z.uuid(),
  collection: z.object({ id: CollectionId, kind: CollectionKind, name: z.string(), color: Color }),
  owner: Person,
  right: ShareRight,
});
export type Offer = z.infer<typeof Offer>;

export const listOffers = endpoint({
  method: "GET",
  path: "/api/shares",
  summary: "What other people offer to share, latest first",
  access: "session",
  status: 200,
  response: z.object({ offers: z.array(Offer) }),
});
