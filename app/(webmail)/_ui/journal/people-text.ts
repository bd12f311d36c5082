import type { EntryPerson } from "#lib/contract/journal.ts";

/** People as one line: `Ada <ada@example.org>, Bob`. */
export function writePeople(people: readonly EntryPerson[]): string {
  return people
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address))
    .join(", ");
}

/** Reads such a line; a bare address is an address, all else a name. */
export function readPeople(line: string): EntryPerson[] {
  return line
    .split(/[,;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .slice(0, 100)
    .map((piece) => {
      const [, name = "", address = ""] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(piece) ?? [];
      if (address) return { name: name.replaceAll('"', "").slice(0, 200), address };
      return /^[^\s@]+@[^\s@]+$/.test(piece)
        ? { name: "", address: piece }
        : { name: piece.slice(0, 200), address: "" };
    });
}

/** Categories as one line. */
export function readCategories(line: string): string[] {
  const names = line.split(",").map((name) => name.trim().slice(0, 60));
  return [...new Set(names.filter((name) => name !== ""))].slice(0, 50);
}
