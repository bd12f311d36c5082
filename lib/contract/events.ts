import * as z from "zod";
import { CollectionId, CollectionKind } from "./collections.ts";
import { endpoint } from "./endpoint.ts";
import { FolderId } from "./folders.ts";

/** What a tab is told. Each is a hint to fetch again, never the data itself. */
export const StreamEvent = z.discriminatedUnion("type", [
  /** Messages arrived in, left or changed flags in this folder. */
  z.object({
    type: z.literal("folder"),
    folderId: FolderId,
    reason: z.enum(["arrived", "expunged", "flags"]),
  }),
  /** Something may have been missed (the watch has only begun, or the mail server was away): fetch what is shown again. */
  z.object({ type: z.literal("resync") }),
  /** Something changed in a collection that the person sees, or they see it no longer. */
  z.object({ type: z.literal("collection"), collectionId: CollectionId, kind: CollectionKind }),
  /** A share was offered, changed or taken back, or a reminder is due: fetch these again. */
  z.object({ type: z.enum(["shares", "reminders"]) }),
  /** The session has ended. */
  z.object({ type: z.literal("signed-out") }),
]);
export type StreamEvent = z.infer<typeof StreamEvent>;

export const streamEvents = endpoint({
  method: "GET",
  path: "/api/events",
  summary:
    "Server-sent events of the inbox and of the folder that the tab shows; data is a StreamEvent as JSON",
  access: "session",
  status: 200,
  query: z.object({ folderId: FolderId.optional() }),
  response: "events",
});
