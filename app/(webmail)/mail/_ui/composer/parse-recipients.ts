import { Recipient } from "#lib/contract/outbox.ts";

/** Somebody in To, Cc or Bcc, as typed: `address` need not be a valid one yet. */
export interface Person {
  name: string;
  address: string;
}

/** Whether the address can be written to. */
export function isValidPerson(person: Person): boolean {
  return Recipient.safeParse(person).success;
}

/**
 * Reads what a person types or pastes: `a@b.c`, `Name <a@b.c>`, `"Last, First" <a@b.c>`, separated by commas,
 * semicolons, line breaks or, between bare addresses, spaces. What cannot be read stays as it is, to be mended.
 */
export function parseRecipients(text: string): Person[] {
  return splitList(text).flatMap(splitBareAddresses).map(parseOne);
}

/** Splits at separators that stand neither inside quotes nor inside angle brackets. */
function splitList(text: string): string[] {
  const pieces = [""];
  let inQuotes = false;
  let inBrackets = false;
  let before = "";
  for (const character of text) {
    const escaped = inQuotes && before === "\\";
    before = character;
    if (character === '"' && !escaped) inQuotes = !inQuotes;
    if (character === "<" && !inQuotes) inBrackets = true;
    if (character === ">") inBrackets = false;
    if (/[\r\n]/.test(character) || (/[,;]/.test(character) && !inQuotes && !inBrackets)) {
      pieces.push("");
      inQuotes = inBrackets = false;
    } else pieces.push(pieces.pop() + character);
  }
  return pieces.map((piece) => piece.trim()).filter(Boolean);
}

/** `a@b c@d` are two people; `Anna Berg a@b` is left alone. */
function splitBareAddresses(piece: string): string[] {
  const words = piece.split(/\s+/);
  return words.length > 1 && words.every((word) => /^[^<>"@]+@[^<>"@]+$/.test(word)) ? words : [piece];
}

function parseOne(piece: string): Person {
  const bracketed = /^(.*?)<\s*(?:mailto:)?([^<>]*?)\s*>\s*$/s.exec(piece);
  if (!bracketed) return { name: "", address: piece.replace(/^mailto:/i, "") };
  const [, name = "", address = ""] = bracketed;
  return { name: unquote(name.trim()), address };
}

function unquote(name: string): string {
  const inner = /^(["'])(.*)\1$/s.exec(name)?.[2] ?? name;
  return inner
    .replace(/\\(.)/g, "$1")
    .replace(/[\u0000-\u001f\u007f]+/g, " ")
    .slice(0, 200)
    .trim();
}

/** The way back, for a recipient that is edited again. */
export function formatPerson(person: Person): string {
  if (!person.name) return person.address;
  const name = /[",;<>@]/.test(person.name) ? `"${person.name.replace(/["\\]/g, "\\$&")}"` : person.name;
  return `${name} <${person.address}>`;
}

/** People without those whose address is there already. */
export function withoutRepeats(people: readonly Person[]): Person[] {
  const seen = new Set<string>();
  return people.filter((person) => {
    const key = person.address.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
