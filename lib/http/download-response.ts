import { Readable } from "node:stream";
import { contentDisposition } from "#lib/formats/mime/content-disposition.ts";

interface Download {
  filename: string;
  type: string;
  /** In bytes; null where it is not known for certain. */
  size: number | null;
  content: Readable;
}

/** Images that no browser runs anything out of. SVG is not among them. */
const shownTypes = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp"]);

/**
 * Streams a stranger's file so that it can do nothing here: it is saved, and only with `inline` is a picture shown.
 * What a message holds never changes, so the browser may keep it.
 */
export function downloadResponse(download: Download, inline: boolean): Response {
  const shown = inline && shownTypes.has(download.type);
  const headers = new Headers({
    "Content-Type": safeType(download.type),
    "Content-Disposition": contentDisposition(shown ? "inline" : "attachment", download.filename),
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": shown ? "private, max-age=86400, immutable" : "private, max-age=300",
  });
  if (download.size !== null) headers.set("Content-Length", String(download.size));
  return new Response(Readable.toWeb(download.content) as ReadableStream<Uint8Array>, { headers });
}

/** Content types come from strangers, and a header must not break. */
function safeType(type: string): string {
  return /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/.test(type)
    ? type
    : "application/octet-stream";
}
