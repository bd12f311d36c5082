/** The names under which the browser keeps what the server told it. */
export const queryKeys = {
  profile: ["profile"],
  folders: ["folders"],
  /** Every folder's list. */
  lists: ["list"],
  /** The rows of one folder, as far as they are loaded. */
  list: (folderId: string) => ["list", folderId],
  message: (messageId: string) => ["message", messageId],
  outbox: ["outbox"],
} as const;
