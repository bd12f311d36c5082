import { AppError } from "#lib/errors.ts";
import type { ContentLine } from "#lib/formats/content-line/types.ts";
import type { ContactPhoto } from "./contact.ts";
import { withParameter } from "./line-parameters.ts";

/** Of a picture that a person puts into a card. */
const maxPhotoBytes = 2 * 1024 * 1024;

/** Cards of others may hold larger ones; beyond this they are kept and not shown. */
const maxShownBytes = 4 * 1024 * 1024;

/** The type of a picture by its first bytes, whatever it claims to be; null for anything but PNG, JPEG, GIF and WebP. */
function imageType(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (start.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return "image/gif";
  if (start.startsWith("RIFF") && start.endsWith("WEBP")) return "image/webp";
  return null;
}

/** The picture of a canonical PHOTO line; null for what is no picture. */
export function readPhoto(line: ContentLine): ContactPhoto | null {
  if (/^https?:\/\//i.test(line.value)) return { url: line.value.trim() };
  const content = /^data:[^,]{0,200};base64,/i.exec(line.value);
  if (!content || line.value.length > maxShownBytes * 1.4) return null;
  const bytes = Buffer.from(line.value.slice(content[0].length), "base64");
  const type = imageType(bytes);
  return type ? { type, bytes } : null;
}

/**
 * The line with this picture in it.
 * @throws AppError too-large above 2 MB; input-invalid for what is no picture
 */
export function writePhoto(line: ContentLine, photo: ContactPhoto): ContentLine {
  const bare = withParameter(withParameter(line, "MEDIATYPE", []), "VALUE", []);
  if ("url" in photo) return { ...bare, value: photo.url };
  if (photo.bytes.length > maxPhotoBytes) throw new AppError("too-large", "The photo is larger than 2 MB.");
  const type = imageType(photo.bytes);
  if (!type) throw new AppError("input-invalid", "The photo is not a PNG, JPEG, GIF or WebP image.");
  return { ...bare, value: `data:${type};base64,${Buffer.from(photo.bytes).toString("base64")}` };
}
