import { foldWords } from "#lib/formats/words/fold-words.ts";

/** Whether each word that was typed begins a word of the texts, without regard to case and accents. */
export function matchWords(typed: string, texts: string[]): boolean {
  const words = foldWords(texts);
  return foldWords([typed]).every((begin) => words.some((word) => word.startsWith(begin)));
}
