import type { CollectionKind } from "#lib/contract/collections.ts";

/** The names under which the browser keeps what the server told it. */
export const queryKeys = {
  profile: ["profile"],
  folders: ["folders"],
  /** Every folder's list. */
  lists: ["list"],
  /** The rows of one folder, as far as they are loaded. */
  list: (folderId: string) => ["list", folderId],
  message: (messageId: string) => ["message", messageId],
  /** The starred messages among the tasks. */
  flagged: ["flagged"],
  /** With whom a mail folder is shared. */
  folderShares: (folderId: string) => ["folder-shares", folderId],
  outbox: ["outbox"],
  collections: ["collections"],
  /** Everything that is shown of contacts, calendars, tasks or journals. */
  items: (kind: CollectionKind) => ["items", kind],
  /** What is linked to messages and items. */
  linked: ["items", "linked"],
  shares: ["shares"],
  reminders: ["reminders"],
  preferences: ["preferences"],
} as const;
