import { prefixQuery } from "#lib/formats/words/prefix-query.ts";
import { shownBooks } from "./readable-books.ts";
import { countLabels, findRows } from "./repository.ts";
import type { ContactFilter, ContactRow } from "./types.ts";

/** A window of contacts by name. @throws AppError not-found for a book that is not the person's */
export async function listContacts(
  userId: string,
  filter: ContactFilter,
): Promise<{ total: number; rows: ContactRow[] }> {
  const books = await shownBooks(userId, filter.collectionId);
  const { label, favourite, kind, offset, limit } = filter;
  const collectionIds = books.map(({ id }) => id);
  const words = prefixQuery(filter.typed);
  // What has no letter and no digit in it finds nothing.
  if (filter.typed.trim() && !words) return { total: 0, rows: [] };
  return findRows({ collectionIds, words, label, favourite, kind }, offset, limit);
}

/** All labels of a person's contacts with their number. */
export async function listLabels(userId: string): Promise<{ name: string; count: number }[]> {
  const books = await shownBooks(userId);
  return countLabels(books.map(({ id }) => id));
}
