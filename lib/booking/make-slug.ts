import { randomInt } from "node:crypto";
import { foldText } from "#lib/formats/words/fold-text.ts";

/** Without those that are taken for each other. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** An address for a page: its title, and a random ending that keeps it from being guessed. */
export function makeSlug(title: string): string {
  const words = foldText(title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  const ending = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join("");
  return words ? `${words}-${ending}` : ending;
}
