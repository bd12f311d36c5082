import { AppError } from "#lib/errors.ts";
import { decodeText } from "#lib/formats/content-line/decode-text.ts";
import { parseComponents } from "#lib/formats/content-line/parse-components.ts";
import type { Component, Problem } from "#lib/formats/content-line/types.ts";
import { canonicalCard } from "./canonical-card.ts";

/** In bytes. */
export const maxVcardBytes = 64 * 1024 * 1024;
const maxCards = 50_000;
const maxLines = 5_000;
/** Of one line. */
const maxParameters = 200;
/** Of one card, in characters. */
const maxCardLength = 6 * 1024 * 1024;

/**
 * Every card of a .vcf file of version 2.1, 3.0 or 4.0 as a canonical one of 4.0. Problems say what was left out.
 * @throws AppError too-large above 64 MB or 50,000 cards; input-invalid where there is no card in it
 */
export function readCards(bytes: Uint8Array): { cards: Component[]; problems: Problem[] } {
  if (bytes.length > maxVcardBytes) throw new AppError("too-large", "The file is larger than 64 MB.");
  const { components, problems } = parseComponents(decodeText(bytes));
  const found = components.filter(({ name }) => name === "VCARD");
  if (found.length > maxCards) throw new AppError("too-large", "The file has more than 50,000 contacts.");
  if (!found.length) throw new AppError("input-invalid", "There is no vCard in this file.");
  const cards: Component[] = [];
  for (const [at, card] of found.entries()) {
    const reason = refusalOf(card);
    if (reason) problems.push({ line: 0, message: `Card ${at + 1}: ${reason}` });
    else cards.push(canonicalCard(card));
  }
  return { cards, problems };
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
