import type { ContactEntry, ContactFields, PostalAddress } from "#lib/formats/vcard/contact.ts";
import { displayName } from "#lib/formats/vcard/display-name.ts";
import { emptyAddress, emptyContact } from "#lib/formats/vcard/empty-contact.ts";
import type { ContactColumn } from "./contact-columns.ts";
import { restoreCell } from "./neutralise-formula.ts";
import { type DateOrder, dateOf, readDate } from "./read-date.ts";

/** Between several values of one cell; Google's. */
const between = " ::: ";

/** What is known of a row while its cells are read from left to right. */
interface Reading {
  contact: ContactFields;
  /** The word of the last `label` column, until a column of another thing comes. */
  label: string;
  birth: { year?: string; month?: string; day?: string };
  order: DateOrder;
}

/** The contact that a row says with these columns; null for a row that says nothing. */
export function rowToContact(
  headings: string[],
  columns: ContactColumn[],
  cells: string[],
  order: DateOrder,
): ContactFields | null {
  const reading: Reading = { contact: emptyContact(), label: "", birth: {}, order };
  columns.forEach((column, at) => {
    if (column === "label") reading.label = (cells[at] ?? "").trim();
    else readCell(reading, column, headings[at] ?? "", restoreCell((cells[at] ?? "").trim()));
  });
  const { contact, birth } = reading;
  contact.birthday ??= dateOf(birth.year, birth.month, birth.day);
  contact.addresses = contact.addresses.filter(hasLine);
  contact.formattedName = displayName(contact);
  // Without a person's name it is the organisation itself.
  if (contact.organisation && contact.formattedName === contact.organisation) contact.kind = "org";
  return isEmpty(contact) ? null : contact;
}

function readCell(reading: Reading, column: ContactColumn, heading: string, text: string): void {
  if (!text || column === "ignore") return;
  const { contact } = reading;
  const single = singles[column];
  const list = lists[column];
  const address = /^(home|work|other)([A-Z].*)$/.exec(column);
  if (single) single(contact, text);
  else if (list) addEntries(contact[list.field], text, list.types, reading.label);
  else if (address) addLine(reading, address[1] ?? "", parts[address[2] ?? ""] ?? "street", text);
  else readOther(reading, column, heading, text);
}

const singles: Partial<Record<ContactColumn, (contact: ContactFields, text: string) => void>> = {
  formattedName: (contact, text) => {
    contact.formattedName = text;
  },
  prefix: (contact, text) => {
    contact.name.prefix = text;
  },
  given: (contact, text) => {
    contact.name.given = text;
  },
  additional: (contact, text) => {
    contact.name.additional = text;
  },
  family: (contact, text) => {
    contact.name.family = text;
  },
  suffix: (contact, text) => {
    contact.name.suffix = text;
  },
  nickname: (contact, text) => {
    contact.nicknames.push(text);
  },
  organisation: (contact, text) => {
    contact.organisation ||= text;
  },
  department: (contact, text) => {
    contact.units.push(text);
  },
  title: (contact, text) => {
    contact.title ||= text;
  },
  role: (contact, text) => {
    contact.role ||= text;
  },
  note: (contact, text) => {
    contact.note = contact.note ? `${contact.note}\n\n${text}` : text;
  },
};

type ListField = "mails" | "phones" | "urls" | "impps" | "related";

const lists: Partial<Record<ContactColumn, { field: ListField; types: string[] }>> = {
  mail: { field: "mails", types: [] },
  mailHome: { field: "mails", types: ["home"] },
  mailWork: { field: "mails", types: ["work"] },
  phone: { field: "phones", types: [] },
  phoneMobile: { field: "phones", types: ["cell"] },
  phoneHome: { field: "phones", types: ["home"] },
  phoneWork: { field: "phones", types: ["work"] },
  phoneMain: { field: "phones", types: ["main"] },
  faxHome: { field: "phones", types: ["home", "fax"] },
  faxWork: { field: "phones", types: ["work", "fax"] },
  pager: { field: "phones", types: ["pager"] },
  impp: { field: "impps", types: [] },
  url: { field: "urls", types: [] },
  urlHome: { field: "urls", types: ["home"] },
  urlWork: { field: "urls", types: ["work"] },
  related: { field: "related", types: [] },
};

function addEntries(list: ContactEntry[], text: string, types: string[], word: string): void {
  for (const value of text.split(between).map((each) => each.trim())) {
    if (!value || list.some((entry) => entry.value === value)) continue;
    const named = word && !types.length ? readLabel(word) : { types, label: null };
    list.push({ value, ...named, preferred: /^\*/.test(word) && !list.some((each) => each.preferred) });
  }
}

/** `* Work` of Google is the preferred one at work; what is no known kind is the person's own word. */
function readLabel(word: string): { types: string[]; label: string | null } {
  const text = word.replace(/^\*\s*/, "");
  const types = knownKinds[text.toLowerCase()];
  return types ? { types, label: null } : { types: [], label: text || null };
}

const knownKinds: Record<string, string[]> = {
  home: ["home"],
  work: ["work"],
  business: ["work"],
  other: [],
  mobile: ["cell"],
  cell: ["cell"],
  main: ["main"],
  pager: ["pager"],
  fax: ["fax"],
  "home fax": ["home", "fax"],
  "work fax": ["work", "fax"],
  "work mobile": ["work", "cell"],
  profile: [],
  spouse: ["spouse"],
  child: ["child"],
  parent: ["parent"],
  sibling: ["sibling"],
  friend: ["friend"],
  assistant: ["agent"],
};

type Line = Exclude<keyof PostalAddress, keyof Omit<ContactEntry, "value">>;

const parts: Record<string, Line> = {
  Street: "street",
  Extended: "extended",
  PoBox: "poBox",
  City: "locality",
  Region: "region",
  PostalCode: "postalCode",
  Country: "country",
};

/** A new address begins with a new kind, and where a line of the last one comes again. */
function addLine({ contact, label }: Reading, place: string, part: Line, text: string): void {
  const kind = place === "other" ? readLabel(label) : { types: [place], label: null };
  const last = contact.addresses.at(-1);
  const same = last && String(last.types) === String(kind.types) && last.label === kind.label && !last[part];
  const address = same ? last : emptyAddress(kind.types, kind.label);
  address[part] = text;
  if (!same) contact.addresses.push(address);
}

function readOther(reading: Reading, column: ContactColumn, heading: string, text: string): void {
  const { contact, birth, order, label } = reading;
  if (column === "birthday") contact.birthday = readDate(text, order);
  if (column === "anniversary") contact.anniversary = readDate(text, order);
  if (column === "birthYear") birth.year = text;
  if (column === "birthMonth") birth.month = text;
  if (column === "birthDay") birth.day = text;
  if (column === "categories") addCategories(contact, text);
  if (column === "event" && /^\*?\s*anniversary$/i.test(label)) contact.anniversary = readDate(text, order);
  else if (column === "event") contact.customFields.push({ label: label || heading, value: text });
  if (column === "custom")
    contact.customFields.push({
      label: /^custom field \d+ - value$/i.test(heading) ? label || heading : heading,
      value: text,
    });
}

/** Google's own groups have a star: everybody is in myContacts. */
function addCategories(contact: ContactFields, text: string): void {
  for (const category of text.split(/ ::: |[;,]/).map((each) => each.trim())) {
    if (/^\* ?starred$/i.test(category)) contact.favourite = true;
    else if (category && !category.startsWith("* ") && !contact.categories.includes(category))
      contact.categories.push(category);
  }
}

function hasLine({ types: _, label: __, preferred: ___, ...lines }: PostalAddress): boolean {
  return Object.values(lines).some(Boolean);
}

function isEmpty(contact: ContactFields): boolean {
  const { formattedName, note, addresses, customFields, urls, impps } = contact;
  return !formattedName && !note && !(addresses.length + customFields.length + urls.length + impps.length);
}
