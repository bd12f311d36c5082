import * as z from "zod";
import { CollectionId } from "./collections.ts";
import { endpoint } from "./endpoint.ts";

/** "full": everything but what is marked private; "freebusy": only when. */
const Detail = z.enum(["full", "freebusy"]);
export type PublishedDetail = z.infer<typeof Detail>;

export const PublishedLink = z.object({
  id: z.uuid(),
  detail: Detail,
  createdAt: z.iso.datetime(),
});
export type PublishedLink = z.infer<typeof PublishedLink>;

export const listPublishedLinks = endpoint({
  method: "GET",
  path: "/api/published-links",
  summary: "The links at which anybody who has them can read a calendar; their addresses are not kept",
  access: "session",
  status: 200,
  query: z.object({ collectionId: CollectionId }),
  response: z.object({ links: z.array(PublishedLink) }),
});

export const createPublishedLink = endpoint({
  method: "POST",
  path: "/api/published-links",
  summary: "Make a secret link to a calendar. Its address is in this answer and nowhere else",
  access: "session",
  status: 201,
  body: z.object({ collectionId: CollectionId, detail: Detail }),
  response: PublishedLink.extend({ url: z.string() }),
});

export const deletePublishedLink = endpoint({
  method: "DELETE",
  path: "/api/published-links/{linkId}",
  summary: "Revoke a link; it leads nowhere from now on",
  access: "session",
  status: 204,
  params: z.object({ linkId: z.uuid() }),
  response: "nothing",
});

export const readPublished = endpoint({
  method: "GET",
  path: "/api/published/{file}",
  summary: "A published calendar as an .ics file, for whoever has its link",
  access: "public",
  status: 200,
  params: z.object({ file: z.string().regex(/^[\w-]{43}\.ics$/) }),
  response: "bytes",
});
