import { createHash } from "node:crypto";

/** A UUID made of words: the same words give the same key, so that what is done twice is sent once. */
export function keyOf(words: string[]): string {
  const hex = createHash("sha256").update(words.join("\n")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
