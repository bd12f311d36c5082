import { safeFilename } from "#lib/formats/mime/safe-filename.ts";
import type { Download } from "./download-part.ts";
import { parseMessageId } from "./ids.ts";
import type { MailStore } from "./ports.ts";

/** The whole message as the server keeps it, under its subject's name. */
export async function downloadSource(store: MailStore, messageId: string): Promise<Download> {
  const ref = parseMessageId(messageId);
  const { envelope } = await store.fetchStructure(ref);
  const subject = envelope.subject.replace(/[/\\]+/g, "-").slice(0, 80);
  return {
    filename: safeFilename(subject ? `${subject}.eml` : null, "message/rfc822"),
    type: "message/rfc822",
    // Servers have been seen to count line breaks otherwise than they send them.
    size: null,
    content: store.streamSource(ref),
  };
}
