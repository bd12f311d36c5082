import { foldText } from "./fold-text.ts";

/** What one item may put into the index. In words, in characters of a word, and in characters that are read. */
const most = 2000;
const longest = 60;
const readable = 200_000;

/** The local part is bounded, or a long text without spaces would be read from each of its characters to its end. */
const wordOrAddress = /[^\s<>(),;:"@]{1,64}@[^\s<>(),;:"]+|[\p{L}\p{N}]+/gu;

/** Every word of the texts once, folded; a mail address also as a whole. */
export function foldWords(texts: string[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    const folded = foldText(text.slice(0, readable));
    for (const [word] of folded.matchAll(wordOrAddress)) {
      if (words.size >= most) return [...words];
      words.add(word.slice(0, longest));
      if (word.includes("@"))
        for (const [part] of word.matchAll(/[\p{L}\p{N}]+/gu)) words.add(part.slice(0, longest));
    }
  }
  return [...words];
}
