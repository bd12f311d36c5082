import * as z from "zod";
import { endpoint } from "./endpoint.ts";
import { FolderId } from "./folders.ts";

/** "write": also flag, add, move and delete messages. */
export const FolderRight = z.enum(["read", "write"]);
export type FolderRight = z.infer<typeof FolderRight>;

export const FolderShare = z.object({ address: z.string(), right: FolderRight });
export type FolderShare = z.infer<typeof FolderShare>;

const FolderParams = z.object({ folderId: FolderId });

export const FolderShares = z.object({
  /** False where the mail server cannot share folders, or the person may not share this one. */
  shareable: z.boolean(),
  shares: z.array(FolderShare),
});
export type FolderShares = z.infer<typeof FolderShares>;

export const listFolderShares = endpoint({
  method: "GET",
  path: "/api/folders/{folderId}/shares",
  summary: "With whom a mail folder is shared, where the mail server can do that (RFC 4314)",
  access: "session",
  status: 200,
  params: FolderParams,
  response: FolderShares,
});

export const createFolderShare = endpoint({
  method: "POST",
  path: "/api/folders/{folderId}/shares",
  summary: "Share a mail folder with another person of the mail server, or change what they may do",
  access: "session",
  status: 200,
  params: FolderParams,
  body: z.object({ address: z.email("Enter a mail address.").max(254), right: FolderRight }),
  response: FolderShares,
});

export const deleteFolderShare = endpoint({
  method: "DELETE",
  path: "/api/folders/{folderId}/shares/{address}",
  summary: "Stop sharing a mail folder with somebody",
  access: "session",
  status: 204,
  params: FolderParams.extend({ address: z.string().min(1).max(254) }),
  response: "nothing",
});
