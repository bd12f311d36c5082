import { parseMessageId } from "./ids.ts";
import type { MailStore } from "./ports.ts";
import type { FlagChange } from "./types.ts";

/** Marks messages of any folders as read, starred or not. */
export async function changeFlags(store: MailStore, messageIds: string[], change: FlagChange): Promise<void> {
  await store.changeFlags(messageIds.map(parseMessageId), change);
}
