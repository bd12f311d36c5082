import { listCollections } from "#lib/collections/list-collections.ts";
import { allows, requireRight } from "#lib/collections/require-right.ts";
import type { Collection } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";

/** The address books that a person reads: their own and those shared with them. */
export async function readableBooks(userId: string): Promise<Collection[]> {
  const books = await listCollections(userId, "contacts");
  return books.filter((book) => allows(book, "read"));
}

/**
 * The books that a list shows: the one that was asked for, or all but the collected addresses and those switched off.
 * @throws AppError not-found; forbidden
 */
export async function shownBooks(userId: string, collectionId?: string): Promise<Collection[]> {
  if (collectionId) return [await requireBook(userId, collectionId, "read")];
  const books = await readableBooks(userId);
  return books.filter(({ role, hidden }) => role !== "collected" && !hidden);
}

/** @throws AppError not-found, also for a collection of another kind; forbidden */
export async function requireBook(
  userId: string,
  collectionId: string,
  right: "read" | "write",
): Promise<Collection> {
  const book = await requireRight(userId, collectionId, right);
  if (book.kind !== "contacts") throw new AppError("not-found", "There is no such address book.");
  return book;
}
