import { Readable } from "node:stream";
import { csvHeadings, csvLine } from "#lib/formats/csv/write-contacts.ts";
import { parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { writeCard3 } from "#lib/formats/vcard/write-card-3.ts";
import { shownBooks } from "./readable-books.ts";
import { streamTexts } from "./repository.ts";

export type ExportFormat = "vcard4" | "vcard3" | "csv";

/** A book, or all but the collected addresses, as a file that is made while it is read. @throws AppError not-found */
export async function exportContacts(
  userId: string,
  format: ExportFormat,
  collectionId?: string,
): Promise<{ filename: string; type: string; content: Readable }> {
  const books = await shownBooks(userId, collectionId);
  const name = collectionId ? (books[0]?.name ?? "contacts") : "contacts";
  const isCsv = format === "csv";
  return {
    filename: `${name.replace(/[/\\]/g, "-")}.${isCsv ? "csv" : "vcf"}`,
    type: isCsv ? "text/csv" : "text/vcard",
    content: Readable.from(
      writeBooks(
        books.map(({ id }) => id),
        format,
      ),
    ),
  };
}

async function* writeBooks(ids: string[], format: ExportFormat): AsyncGenerator<Buffer> {
  if (format === "csv") yield Buffer.from(csvHeadings());
  for (const id of ids)
    for await (const texts of streamTexts(id))
      yield Buffer.from(texts.map((text) => write(text, format)).join(""));
}

function write(text: string, format: ExportFormat): string {
  if (format === "vcard4") return text;
  const card = parseCard(text);
  return format === "vcard3" ? writeCard3(card) : csvLine(readContact(card));
}
