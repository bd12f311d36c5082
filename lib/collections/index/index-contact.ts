import { AppError } from "#lib/errors.ts";
import type { Contact } from "#lib/formats/vcard/contact.ts";
import { displayName } from "#lib/formats/vcard/display-name.ts";
import { parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { foldText } from "#lib/formats/words/fold-text.ts";
import { foldWords } from "#lib/formats/words/fold-words.ts";
import { numberWords, significantDigits } from "#lib/formats/words/number-words.ts";
import type { ItemIndex } from "../types.ts";
import { nothing } from "./index-nothing.ts";

/** In characters: a key of an index must stay below 2.7 kB. */
const longestKey = 200;
const longestAddress = 254;
/** What a list shows of a line, and of a label. */
const longestLine = 500;
const longestLabel = 60;
const longestUri = 300;

/** @throws AppError input-invalid */
export function indexContact(text: string): ItemIndex {
  const contact = readText(text);
  const title = cut(displayName(contact));
  const mails = contact.mails.map(({ value }) => value.toLowerCase());
  return {
    ...nothing,
    title,
    sortKey: foldText(sortName(contact, title)).slice(0, longestKey),
    words: [
      ...new Set([
        ...foldWords(found(contact, title)),
        ...contact.phones.flatMap((each) => numberWords(each.value)),
      ]),
    ],
    addresses: [...new Set(mails)].filter(({ length }) => length <= longestAddress).slice(0, 100),
    categories: contact.categories.slice(0, 50).map((each) => cut(each, longestLabel)),
    favourite: contact.favourite,
    links: contact.kind === "group" ? memberUris(contact) : [],
    birthday: /^(?:\d{4}|-)-(\d{2}-\d{2})$/.exec(contact.birthday ?? "")?.[1] ?? null,
    facts: factsOf(contact),
  };
}

function memberUris({ members }: Contact): string[] {
  return members
    .map(({ uri }) => uri)
    .filter(({ length }) => length <= longestUri)
    .slice(0, 1000);
}

function readText(text: string): Contact {
  try {
    return readContact(parseCard(text));
  } catch (cause) {
    throw new AppError("input-invalid", "There is no VCARD in this text.", { cause });
  }
}

/** People are looked for by what they are called first. */
function sortName(contact: Contact, title: string): string {
  return title.trim() || contact.note;
}

/** What a contact is found by: all that names it, and nothing that is only said about it. */
function found(contact: Contact, title: string): string[] {
  const { name, nicknames, organisation, units, mails, impps, categories } = contact;
  const entries = [...mails, ...impps].map(({ value }) => value);
  return [
    title,
    ...Object.values(name),
    ...nicknames,
    organisation,
    ...units,
    contact.title,
    ...entries,
    ...categories,
  ];
}

function factsOf(contact: Contact): object {
  const preferred = (entries: Contact["mails"]) =>
    (entries.find((entry) => entry.preferred) ?? entries[0])?.value ?? "";
  const { kind, organisation, title, mails, phones, photo, members } = contact;
  return {
    kind,
    organisation: cut(organisation),
    jobTitle: cut(title),
    email: cut(preferred(mails)),
    phone: cut(preferred(phones)),
    numbers: [...new Set(phones.flatMap(({ value }) => significantDigits(value) ?? []))].slice(0, 50),
    hasPhoto: photo !== null && "bytes" in photo,
    memberCount: members.length,
  };
}

function cut(text: string, length = longestLine): string {
  return text.slice(0, length).trim().toWellFormed();
}
