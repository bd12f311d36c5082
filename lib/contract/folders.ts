import * as z from "zod";
import { endpoint } from "./endpoint.ts";

/** Opaque to the browser: the mailbox's path on its server, in base64url. */
export const FolderId = z.string().regex(/^[A-Za-z0-9_-]{1,1400}$/);

export const FolderRole = z.enum(["inbox", "drafts", "sent", "archive", "junk", "trash"]);
export type FolderRole = z.infer<typeof FolderRole>;

export const Folder = z.object({
  id: FolderId,
  /** The last part of the path, as the person sees it. */
  name: z.string(),
  parentId: FolderId.nullable(),
  role: FolderRole.nullable(),
  /** False for a name that only holds other folders. */
  selectable: z.boolean(),
  total: z.number().int().nonnegative(),
  unread: z.number().int().nonnegative(),
});
export type Folder = z.infer<typeof Folder>;

export const listFolders = endpoint({
  method: "GET",
  path: "/api/folders",
  summary:
    "Every folder with its counts: those with a role first, then the others by name, parents before children",
  access: "session",
  status: 200,
  response: z.object({ folders: z.array(Folder) }),
});
