import { foldText } from "#lib/formats/words/fold-text.ts";
import { foldWords } from "#lib/formats/words/fold-words.ts";
import type { ItemIndex } from "../types.ts";
import { nothing } from "./index-nothing.ts";
import { readComponent, textOf } from "./read-component.ts";

/** @throws AppError input-invalid */
export function indexEntry(text: string): ItemIndex {
  const component = readComponent(text, "VJOURNAL");
  const title = textOf(component, "SUMMARY");
  return {
    ...nothing,
    title,
    sortKey: foldText(title),
    words: foldWords([title, textOf(component, "DESCRIPTION")]),
  };
}
