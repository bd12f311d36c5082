import type { ContactEntry } from "#lib/formats/vcard/contact.ts";

type Kinds = Pick<ContactEntry, "types" | "label">;

/** The words of the interface and the types of vCard that they stand for. */
const words: [label: string, types: string[]][] = [
  ["home fax", ["home", "fax"]],
  ["work fax", ["work", "fax"]],
  ["work mobile", ["work", "cell"]],
  ["fax", ["fax"]],
  ["mobile", ["cell"]],
  ["pager", ["pager"]],
  ["main", ["main"]],
  ["home", ["home"]],
  ["work", ["work"]],
];

/** One word for what an entry's types and label say; empty where they say nothing. */
export function wordOf({ types, label }: Kinds): string {
  if (label) return label;
  const known = words.find(([, needed]) => needed.every((type) => types.includes(type)));
  return known?.[0] ?? types.find((type) => type !== "voice") ?? "";
}

/** The types and the label that this word stands for. Words that vCard knows, such as spouse, are types too. */
export function kindsOf(word: string): Kinds {
  const known = words.find(([label]) => label === word.toLowerCase());
  if (known) return { types: known[1], label: null };
  if (relations.has(word.toLowerCase())) return { types: [word.toLowerCase()], label: null };
  return { types: [], label: word || null };
}

/** RFC 6350 section 6.6.6. */
const relations = new Set([
  "other",
  "contact",
  "acquaintance",
  "friend",
  "met",
  "co-worker",
  "colleague",
  "co-resident",
  "neighbor",
  "child",
  "parent",
  "sibling",
  "spouse",
  "kin",
  "muse",
  "crush",
  "date",
  "sweetheart",
  "me",
  "agent",
  "emergency",
]);
