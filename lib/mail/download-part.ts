import type { Readable } from "node:stream";
import { chooseParts } from "./choose-parts.ts";
import { describeFiles } from "./describe-files.ts";
import { findPart } from "./find-part.ts";
import { parseMessageId } from "./ids.ts";
import type { MailStore } from "./ports.ts";

export interface Download {
  filename: string;
  type: string;
  /** In bytes; null where only reading it would tell. */
  size: number | null;
  content: Readable;
}

/** An attachment's bytes. Throws not-found for a part that the message does not have. */
export async function downloadPart(store: MailStore, messageId: string, number: string): Promise<Download> {
  const ref = parseMessageId(messageId);
  const { body } = await store.fetchStructure(ref);
  const part = findPart(body, number);
  // Under the name by which the message lists it.
  const { files } = chooseParts(body);
  const listed = describeFiles(files.includes(part) ? files : [part], null).find(
    (file) => file.part === number,
  );
  const encoded = part.encoding === "base64" || part.encoding === "quoted-printable";
  return {
    filename: listed?.filename ?? "attachment",
    type: part.type,
    size: encoded ? null : part.size,
    content: store.streamPart(ref, part.part, part.encoding),
  };
}
