import { openItem } from "#lib/collections/items/open-item.ts";
import { AppError } from "#lib/errors.ts";
import { parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { readableBooks } from "./readable-books.ts";
import { findRow } from "./repository.ts";
import { resolveMembers } from "./resolve-members.ts";
import { showFields } from "./show-fields.ts";
import type { OpenedContact } from "./types.ts";

/** A contact with all its fields; the members of a group with their names. @throws AppError not-found; forbidden */
export async function openContact(userId: string, id: string): Promise<OpenedContact> {
  const { item, collection } = await openItem(userId, id, "contact");
  const row = await findRow(id);
  if (!row) throw new AppError("not-found", "This is not there any more.");
  const fields = showFields(readContact(parseCard(item.text)));
  const books = fields.members.length ? await readableBooks(userId) : [];
  const members = await resolveMembers(
    books.map((book) => book.id),
    fields.members,
  );
  const { createdAt, updatedAt } = item;
  const right = collection.role === "subscribed" ? "read" : collection.right;
  return { row, fields: { ...fields, members }, right, createdAt, updatedAt };
}

/** The picture in a contact. @throws AppError not-found */
export async function readContactPhoto(
  userId: string,
  id: string,
): Promise<{ type: string; bytes: Uint8Array }> {
  const { item } = await openItem(userId, id, "contact");
  const { photo } = readContact(parseCard(item.text));
  if (photo && "bytes" in photo) return photo;
  throw new AppError("not-found", "This contact has no picture.");
}
