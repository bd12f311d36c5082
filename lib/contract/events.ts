import * as z from "zod";
import { endpoint } from "./endpoint.ts";
import { FolderId } from "./folders.ts";

/** What a tab is told. Each is a hint to fetch again, never the data itself. */
export const MailEvent = z.discriminatedUnion("type", [
  /** Messages arrived in, left or changed flags in this folder. */
  z.object({
    type: z.literal("folder"),
    folderId: FolderId,
    reason: z.enum(["arrived", "expunged", "flags"]),
  }),
  /** Something may have been missed (the watch has only begun, or the mail server was away): fetch what is shown again. */
  z.object({ type: z.literal("resync") }),
  /** The session has ended. */
  z.object({ type: z.literal("signed-out") }),
]);
export type MailEvent = z.infer<typeof MailEvent>;

export const streamEvents = endpoint({
  method: "GET",
  path: "/api/events",
  summary:
    "Server-sent events of the inbox and of the folder that the tab shows; data is a MailEvent as JSON",
  access: "session",
  status: 200,
  query: z.object({ folderId: FolderId.optional() }),
  response: "events",
});
