import { decodeText, isKnownCharset } from "./decode-text.ts";

/** HTML as text: the part's own charset parameter counts, else what the document says of itself. */
export function decodeHtml(bytes: Uint8Array, label: string | undefined): string {
  if (label && isKnownCharset(label)) return decodeText(bytes, label);
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return decodeText(bytes, /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]);
}
