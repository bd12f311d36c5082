import type { MailStore } from "#lib/mail/ports.ts";
import type { FolderPath } from "#lib/mail/types.ts";

export interface MessageCopy {
  messageId: string;
  mime: Buffer;
  receivedAt: Date;
  seen: boolean;
}

/** Stores a message unless the folder has it: an earlier attempt may have been cut off after the server took it. */
export async function appendOnce(store: MailStore, folder: FolderPath, copy: MessageCopy): Promise<void> {
  const there = await store.findByMessageId(folder, copy.messageId);
  if (there.length > 0) return;
  await store.append(folder, copy.mime, { seen: copy.seen }, copy.receivedAt);
}
