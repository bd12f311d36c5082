import { AppError } from "#lib/errors.ts";
import { contactColumns } from "#lib/formats/csv/contact-columns.ts";
import { maxVcardBytes } from "#lib/formats/vcard/read-cards.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { requireBook } from "../readable-books.ts";
import { KnownContacts } from "./known-contacts.ts";
import { readFile } from "./read-file.ts";
import { findKnown, storeFile } from "./repository.ts";
import type { ImportPlan } from "./types.ts";

const shown = 10;

/** Reads a file, keeps it for a day, and says what importing it into a book would do. @throws AppError */
export async function planImport(
  person: { id: string; account: { id: string } },
  target: { collectionId: string; filename: string },
  content: AsyncIterable<Uint8Array>,
): Promise<ImportPlan> {
  const { collectionId, filename } = target;
  await requireBook(person.id, collectionId, "write");
  const bytes = await readBounded(content);
  const { format, cards, problems, columns } = readFile(bytes);
  const known = new KnownContacts(await findKnown(collectionId));
  let duplicates = 0;
  for (const card of cards) {
    const contact = readContact(card);
    if (known.find(contact) !== undefined) duplicates += 1;
    else known.add("", contact);
  }
  const preview = cards.slice(0, shown).map((card) => {
    const { formattedName, mails, phones, organisation } = readContact(card);
    return { name: formattedName, email: mails[0]?.value ?? "", phone: phones[0]?.value ?? "", organisation };
  });
  const id = await storeFile(person.account.id, filename, bytes);
  return {
    id,
    filename,
    format,
    total: cards.length,
    duplicates,
    columns,
    fields: contactColumns,
    preview,
    problems,
  };
}

async function readBounded(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > maxVcardBytes) throw new AppError("too-large", "The file is larger than 64 MB.");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
