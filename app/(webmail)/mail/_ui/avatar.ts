import type { Address } from "#lib/contract/messages.ts";

/** How many colours the style sheets know for avatars. */
const hues = 8;

/** Up to two letters for a person, and a colour that stays the same for the same address. */
export function avatarOf(person: Address | undefined): { initials: string; hue: number } {
  const name = (person?.name || person?.address || "").replace(/[^\p{L}\p{N}\s@.'-]/gu, " ").trim();
  const words = (name.includes("@") ? name.slice(0, name.indexOf("@")).replace(/[._-]+/g, " ") : name).split(
    /\s+/,
  );
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => firstLetter(word));
  let hash = 0;
  for (const character of (person?.address ?? "").toLowerCase()) {
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65521;
  }
  return { initials: letters.join("").toLocaleUpperCase() || "?", hue: hash % hues };
}

function firstLetter(word: string | undefined): string {
  return word ? ([...word].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? "") : "";
}
