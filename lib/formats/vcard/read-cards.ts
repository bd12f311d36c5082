import { AppError } from "#lib/errors.ts";
import { decodeText } from "#lib/formats/content-line/decode-text.ts";
import { parseComponents } from "#lib/formats/content-line/parse-components.ts";
import type { Component, Problem } from "#lib/formats/content-line/types.ts";
import { canonicalCard } from "./canonical-card.ts";
import { splitCards } from "./split-cards.ts";

/** In bytes. */
export const maxVcardBytes = 64 * 1024 * 1024;
const maxCards = 50_000;
const maxLines = 5_000;
/** Of one line. */
const maxParameters = 200;
/** Of one card, in characters. */
const maxCardLength = 6 * 1024 * 1024;

/** Cards that were read; problems say what was left out. */
interface ReadCards {
  cards: Component[];
  problems: Problem[];
}

/**
 * Every card of a .vcf file of version 2.1, 3.0 or 4.0 as a canonical one of 4.0.
 * @throws AppError too-large above 64 MB or 50,000 cards; input-invalid where there is no card in it
 */
export function readCards(bytes: Uint8Array): ReadCards {
  const pieces = [...readPieces(bytes)];
  return {
    cards: pieces.flatMap(({ cards }) => cards),
    problems: pieces.flatMap(({ problems }) => problems),
  };
}

/** The same piece by piece, so that whoever reads a large file can do something else in between. */
export function* readPieces(bytes: Uint8Array): Generator<ReadCards> {
  if (bytes.length > maxVcardBytes) throw new AppError("too-large", "The file is larger than 64 MB.");
  let count = 0;
  for (const piece of splitCards(decodeText(bytes))) {
    const { components, problems } = parseComponents(piece.text);
    const found = components.filter(({ name }) => name === "VCARD");
    const cards: Component[] = [];
    for (const problem of problems) problem.line += piece.line - 1;
    for (const card of found) {
      count += 1;
      const reason = refusalOf(card);
      if (reason) problems.push({ line: 0, message: `Card ${count}: ${reason}` });
      else cards.push(canonicalCard(card));
    }
    if (count > maxCards) throw new AppError("too-large", "The file has more than 50,000 contacts.");
    yield { cards, problems };
  }
  if (!count) throw new AppError("input-invalid", "There is no vCard in this file.");
}

function refusalOf(card: Component): string | null {
  if (!card.lines.some(({ name, value }) => name !== "VERSION" && value.trim()))
    return "There is nothing in it.";
  if (card.lines.length > maxLines) return "It has more than 5,000 lines.";
  if (card.lines.some(({ parameters }) => parameters.length > maxParameters))
    return "A line of it has more than 200 parameters.";
  const length = card.lines.reduce((sum, line) => sum + line.value.length, 0);
  return length > maxCardLength ? "It is larger than 6 MB." : null;
}
