import { safeFilename } from "#lib/formats/mime/safe-filename.ts";
import type { BodyPart } from "./types.ts";

/** A part of a message that a person can save. */
export interface MessageFile {
  part: string;
  filename: string;
  type: string;
  /** In bytes after decoding; an estimate where the part is encoded. */
  size: number;
  contentId: string | null;
  /** The HTML shows it, so it is not listed. */
  inline: boolean;
}

/** `html` tells which images are shown by their content id; null when there is none. */
export function describeFiles(parts: BodyPart[], html: string | null): MessageFile[] {
  return parts.map((part, index) => ({
    part: part.part,
    filename: safeFilename(part.filename, part.type, index + 1),
    type: part.type,
    size: decodedSize(part),
    contentId: part.contentId,
    inline: part.contentId !== null && isShown(part.contentId, html),
  }));
}

/** A URL may spell the id with percent escapes (RFC 2392). */
function isShown(contentId: string, html: string | null): boolean {
  if (!html) return false;
  return html.includes(`cid:${contentId}`) || html.includes(`cid:${encodeURIComponent(contentId)}`);
}

/** Base64 writes 76 characters and a line break for each 57 bytes. */
function decodedSize({ encoding, size }: BodyPart): number {
  return encoding === "base64" ? Math.floor((size * 57) / 78) : size;
}
