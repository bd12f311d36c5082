import { chooseParts } from "./choose-parts.ts";
import { describeFiles, type MessageFile } from "./describe-files.ts";
import { parseMessageId } from "./ids.ts";
import type { MailStore } from "./ports.ts";
import { type ReadableBody, readPassages } from "./read-passages.ts";
import type { MessageStructure } from "./types.ts";

export interface OpenedMessage extends MessageStructure, ReadableBody {
  files: MessageFile[];
}

/** One message with its text and its files. Does not mark it as read. */
export async function openMessage(store: MailStore, messageId: string): Promise<OpenedMessage> {
  const ref = parseMessageId(messageId);
  const structure = await store.fetchStructure(ref);
  const { passages, files } = chooseParts(structure.body);
  const body = await readPassages(store, ref, passages);
  return { ...structure, ...body, files: describeFiles(files, body.html) };
}
