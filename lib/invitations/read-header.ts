import type { MailStore } from "#lib/mail/ports.ts";
import type { MessageRef } from "#lib/mail/types.ts";

const longestHeader = 128 * 1024;

/** The header of a message as it stands on the server, at most 128 kB of it. */
export async function readHeader(store: MailStore, ref: MessageRef): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of store.streamSource(ref)) {
    pieces.push(piece);
    length += piece.length;
    if (length >= longestHeader || Buffer.concat(pieces).includes("\r\n\r\n")) break;
  }
  const [header = ""] = Buffer.concat(pieces).toString("latin1").slice(0, longestHeader).split("\r\n\r\n");
  return header;
}
