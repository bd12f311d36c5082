import Papa from "papaparse";
import type { ContactEntry, ContactFields, PostalAddress } from "#lib/formats/vcard/contact.ts";
import { neutraliseFormula } from "./neutralise-formula.ts";

/** How many columns there are of each list; what is more goes into the last one. */
const counts = { mails: 4, phones: 4, addresses: 2, urls: 2, impps: 1, related: 2, customFields: 4 };

/** Between several values of one cell; Google's. */
const between = " ::: ";

/**
 * Google's headings, which Outlook and Thunderbird read as well, as a line with its end. The mark of UTF-8 in front is
 * for Excel, which takes the file for windows-1252 without it.
 */
export function csvHeadings(): string {
  const numbered = (count: number, heading: string, parts: string[]) =>
    Array.from({ length: count }, (_, at) => parts.map((part) => `${heading} ${at + 1} - ${part}`)).flat();
  const headings = [
    "Name Prefix",
    "First Name",
    "Middle Name",
    "Last Name",
    "Name Suffix",
    "Display Name",
    "Nickname",
    "Organization Name",
    "Organization Department",
    "Organization Title",
    "Profession",
    "Birthday",
    "Anniversary",
    "Notes",
    "Labels",
    ...numbered(counts.mails, "E-mail", ["Label", "Value"]),
    ...numbered(counts.phones, "Phone", ["Label", "Value"]),
    ...numbered(counts.addresses, "Address", ["Label", ...addressHeadings]),
    ...numbered(counts.urls, "Website", ["Label", "Value"]),
    ...numbered(counts.impps, "IM", ["Label", "Value"]),
    ...numbered(counts.related, "Relation", ["Label", "Value"]),
    ...numbered(counts.customFields, "Custom Field", ["Label", "Value"]),
  ];
  return `\ufeff${Papa.unparse([headings], { newline: "\r\n" })}\r\n`;
}

const addressHeadings = ["Street", "Extended Address", "PO Box", "City", "Region", "Postal Code", "Country"];

/** The line of a contact under `csvHeadings`, with its end. No cell of it is run as a formula. */
export function csvLine(contact: ContactFields): string {
  const { name } = contact;
  const starred = contact.favourite ? ["* starred"] : [];
  const cells = [
    name.prefix,
    name.given,
    name.additional,
    name.family,
    name.suffix,
    contact.formattedName,
    contact.nicknames.join(", "),
    contact.organisation,
    contact.units.join(", "),
    contact.title,
    contact.role,
    contact.birthday ?? "",
    contact.anniversary ?? "",
    contact.note,
    [...starred, ...contact.categories].join(between),
    ...entryCells(contact.mails, counts.mails),
    ...entryCells(contact.phones, counts.phones),
    ...addressCells(contact.addresses),
    ...entryCells(contact.urls, counts.urls),
    ...entryCells(contact.impps, counts.impps),
    ...entryCells(contact.related, counts.related),
    ...pairs(contact.customFields, counts.customFields),
  ];
  return `${Papa.unparse([cells.map(neutraliseFormula)], { newline: "\r\n" })}\r\n`;
}

function entryCells(entries: ContactEntry[], count: number): string[] {
  return pairs(
    entries.map((entry) => ({ label: labelOf(entry), value: entry.value })),
    count,
  );
}

function pairs(entries: { label: string; value: string }[], count: number): string[] {
  const last = entries.slice(count - 1);
  const shown = [...entries.slice(0, count - 1), ...last.slice(0, 1)];
  return Array.from({ length: count }, (_, at) => {
    const value = at === count - 1 ? last.map((each) => each.value).join(between) : shown[at]?.value;
    return [shown[at]?.label ?? "", value ?? ""];
  }).flat();
}

function labelOf({ types, label, preferred }: Omit<ContactEntry, "value">): string {
  const has = (type: string) => types.includes(type);
  const place = has("home") ? "Home" : has("work") ? "Work" : "";
  const kinds: [string, string][] = [
    ["fax", place ? `${place} Fax` : "Fax"],
    ["cell", has("work") ? "Work Mobile" : "Mobile"],
    ["pager", "Pager"],
    ["main", "Main"],
    ["spouse", "Spouse"],
    ["child", "Child"],
    ["parent", "Parent"],
    ["sibling", "Sibling"],
    ["friend", "Friend"],
    ["agent", "Assistant"],
  ];
  const word = label ?? kinds.find(([type]) => has(type))?.[1] ?? (place || "Other");
  return preferred ? `* ${word}` : word;
}

function addressCells(addresses: PostalAddress[]): string[] {
  return Array.from({ length: counts.addresses }, (_, at) => {
    const address = addresses[at];
    if (!address) return ["", ...addressHeadings.map(() => "")];
    const { street, extended, poBox, locality, region, postalCode, country } = address;
    return [labelOf(address), street, extended, poBox, locality, region, postalCode, country];
  }).flat();
}
