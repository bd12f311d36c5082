import { setImmediate } from "node:timers/promises";
import { AppError } from "#lib/errors.ts";
import { contactColumns } from "#lib/formats/csv/contact-columns.ts";
import { maxVcardBytes } from "#lib/formats/vcard/read-cards.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { requireBook } from "../readable-books.ts";
import { KnownContacts } from "./known-contacts.ts";
import { readFile } from "./read-file.ts";
import { findKnown, loadFile, storeFile } from "./repository.ts";
import type { ImportPlan, ReadFile } from "./types.ts";

const shown = 10;
/** Cards that are compared before others get their turn. */
const turn = 500;

interface Person {
  id: string;
  account: { id: string };
}

/** Reads a file, keeps it for a day, and says what importing it into a book would do. @throws AppError */
export async function planImport(
  person: Person,
  target: { collectionId: string; filename: string },
  content: AsyncIterable<Uint8Array>,
): Promise<ImportPlan> {
  const { collectionId, filename } = target;
  await requireBook(person.id, collectionId, "write");
  const bytes = await readBounded(content);
  const plan = await describe(await readFile(bytes), collectionId);
  return { id: await storeFile(person.account.id, filename, bytes), filename, ...plan };
}

/**
 * The same of a file that was read already, with another book or with other fields for its columns.
 * @throws AppError not-found; input-invalid for columns that do not fit
 */
export async function planAgain(
  person: Person,
  importId: string,
  choice: { collectionId: string; columns: string[] },
): Promise<ImportPlan> {
  await requireBook(person.id, choice.collectionId, "write");
  const { filename, bytes } = await loadFile(person.account.id, importId);
  return {
    id: importId,
    filename,
    ...(await describe(await readFile(bytes, choice.columns), choice.collectionId)),
  };
}

async function describe(file: ReadFile, collectionId: string): Promise<Omit<ImportPlan, "id" | "filename">> {
  const { format, cards, problems, columns } = file;
  const known = new KnownContacts(await findKnown(collectionId));
  let duplicates = 0;
  for (const [at, card] of cards.entries()) {
    if (at % turn === 0) await setImmediate();
    const contact = readContact(card);
    if (known.find(contact) !== undefined) duplicates += 1;
    else known.add("", contact);
  }
  const preview = cards.slice(0, shown).map((card) => {
    const { formattedName, mails, phones, organisation } = readContact(card);
    return { name: formattedName, email: mails[0]?.value ?? "", phone: phones[0]?.value ?? "", organisation };
  });
  return { format, total: cards.length, duplicates, columns, fields: contactColumns, preview, problems };
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
