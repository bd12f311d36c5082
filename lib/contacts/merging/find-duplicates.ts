import { allows } from "#lib/collections/require-right.ts";
import { parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { foldWords } from "#lib/formats/words/fold-words.ts";
import { readableBooks } from "../readable-books.ts";
import { findRowsByIds, findTexts } from "../repository.ts";
import { showFields } from "../show-fields.ts";
import type { ContactRow, ShownFields } from "../types.ts";
import { mergeCards } from "./merge-cards.ts";
import { type Alike, findAlike } from "./repository.ts";

/** How many groups are shown at once, and how many contacts of one. */
const most = { groups: 50, contacts: 20 };

export interface Duplicates {
  reason: Alike["reason"];
  contacts: ContactRow[];
  /** What a merge into the first would give. */
  merged: ShownFields;
}

/** Contacts that look like one person, in the books that the person writes to, without the collected addresses. */
export async function findDuplicates(userId: string): Promise<Duplicates[]> {
  const books = await readableBooks(userId);
  const mine = books.filter((book) => book.role !== "collected" && allows(book, "write"));
  const alike = (await findAlike(mine.map(({ id }) => id))).map((group) => ({
    ...group,
    ids: group.ids.slice(0, most.contacts),
  }));
  const rows = new Map(
    (await findRowsByIds([...new Set(alike.flatMap(({ ids }) => ids))])).map((row) => [row.id, row]),
  );
  const chosen = chooseGroups(alike, rows);
  const texts = await findTexts(chosen.flatMap(({ contacts }) => contacts.map(({ id }) => id)));
  const cards = new Map(texts.map(({ id, text }) => [id, parseCard(text)]));
  return chosen.flatMap((group) => {
    const [first, ...others] = group.contacts.flatMap(({ id }) => cards.get(id) ?? []);
    return first && others.length
      ? [{ ...group, merged: showFields(readContact(mergeCards(first, others))) }]
      : [];
  });
}

/** Each contact in one group only: by address before by name before by number. */
function chooseGroups(alike: Alike[], rows: Map<string, ContactRow>): Omit<Duplicates, "merged">[] {
  const taken = new Set<string>();
  const chosen: Omit<Duplicates, "merged">[] = [];
  for (const { reason, ids } of alike) {
    const free = ids.filter((id) => !taken.has(id)).flatMap((id) => rows.get(id) ?? []);
    const contacts = reason === "phone" ? sameName(free) : free;
    if (contacts.length < 2 || chosen.length >= most.groups) continue;
    for (const { id } of contacts) taken.add(id);
    chosen.push({ reason, contacts });
  }
  return chosen;
}

/** Colleagues share a number; one is taken for another only where the shorter name is a part of the longer. */
function sameName(rows: ContactRow[]): ContactRow[] {
  const [longest] = rows.toSorted((a, b) => b.name.length - a.name.length);
  const words = foldWords([longest?.name ?? ""]);
  return rows.filter(({ name }) => foldWords([name]).every((word) => words.includes(word)));
}
