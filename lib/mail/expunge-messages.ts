import { parseMessageId } from "./ids.ts";
import type { MailStore } from "./ports.ts";

/** Deletes messages for ever. */
export async function expungeMessages(store: MailStore, messageIds: string[]): Promise<void> {
  await store.expunge(messageIds.map(parseMessageId));
}
