import type { ContactFields } from "#lib/formats/vcard/contact.ts";
import type { ContactColumn } from "./contact-columns.ts";
import type { Table } from "./parse-table.ts";
import { guessDateOrder } from "./read-date.ts";
import { rowToContact } from "./row-to-contact.ts";

/** The contacts of a table whose columns mean these; rows that say nothing are left out. */
export function* readContacts(table: Table, columns: ContactColumn[]): Generator<ContactFields> {
  const order = guessDateOrder(datesOf(table, columns));
  for (const row of table.rows) {
    const contact = rowToContact(table.headings, columns, row, order);
    if (contact) yield contact;
  }
}

function datesOf({ rows }: Table, columns: ContactColumn[]): string[] {
  return columns.flatMap((column, at) =>
    column === "birthday" || column === "anniversary" || column === "event"
      ? rows.map((row) => row[at] ?? "")
      : [],
  );
}
