import { foldWords } from "./fold-words.ts";

/**
 * A Postgres tsquery that finds what holds, for every word that was typed, a word that begins with it; null when nothing
 * was typed. For an index over `array_to_tsvector(words)`.
 */
export function prefixQuery(typed: string): string | null {
  const words = foldWords([typed]);
  if (words.length === 0) return null;
  return words.map((word) => `'${word.replaceAll(/['\\]/g, "$&$&")}':*`).join(" & ");
}
