/** Stands in an address where a folder's id would: no mailbox path has it as its base64url. */
export const outboxPlace = "outbox";
