import { extension } from "mime-types";

/** In UTF-16 units; file systems take 255 bytes. */
const longest = 120;

/** Controls, and characters that change direction or are not seen: `gpj.exe` must not be shown as `exe.jpg`. */
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * A name to show and to save under: without path, unseen characters, leading dots and names that Windows reserves.
 * A part without a name gets one by its type: `image-2.png`. `number` tells those apart.
 */
export function safeFilename(name: string | null, type: string, number = 1): string {
  const cleaned = clean(name ?? "");
  if (!cleaned) return nameByType(type, number);
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(cleaned) ? `_${cleaned}` : cleaned;
}

function clean(name: string): string {
  const last = name.normalize("NFC").replace(unseen, "").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "")
    .toWellFormed();
  return shorten(plain);
}

/** Keeps the extension. */
function shorten(name: string): string {
  if (name.length <= longest) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? "";
  return `${name.slice(0, longest - ending.length).trim()}${ending}`.toWellFormed();
}

function nameByType(type: string, number: number): string {
  const kind = kinds[type] ?? kinds[type.split("/")[0] ?? ""] ?? "attachment";
  const ending =
    type === "message/rfc822" ? "eml" : extension(type) || (type.startsWith("text/") ? "txt" : "bin");
  return `${kind}-${number}.${ending}`;
}

const kinds: Record<string, string> = {
  "message/rfc822": "message",
  "message/delivery-status": "delivery-report",
  "text/calendar": "invitation",
  "text/vcard": "contact",
  "application/pgp-signature": "signature",
  image: "image",
  audio: "audio",
  video: "video",
  text: "text",
};
