/**
 * Undoes the escapes of a TEXT value (RFC 5545 section 3.3.11). A backslash before anything else is left standing.
 */
export function unescapeText(raw: string): string {
  if (!raw.includes("\\")) return raw;
  return raw.replace(/\\([\\;,:"nN])/g, (_, mark: string) => (mark === "n" || mark === "N" ? "\n" : mark));
}

/** Escapes a text for a TEXT value. */
export function escapeText(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replace(/\r\n|\r|\n/g, "\\n");
}

/** Splits a raw value at the separators that no backslash escapes; the pieces are still escaped. */
export function splitRaw(raw: string, separator: "," | ";"): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === "\\") at += 1;
    else if (raw[at] === separator) {
      pieces.push(raw.slice(start, at));
      start = at + 1;
    }
  }
  pieces.push(raw.slice(start));
  return pieces;
}

/** The texts of a comma-separated value such as CATEGORIES; empty ones are left out. */
export function readTextList(raw: string): string[] {
  return splitRaw(raw, ",")
    .map((piece) => unescapeText(piece).trim())
    .filter((text) => text !== "");
}

/** A comma-separated value of escaped texts. */
export function writeTextList(texts: readonly string[]): string {
  return texts.map(escapeText).join(",");
}
