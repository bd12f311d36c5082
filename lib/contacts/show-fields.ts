import type { Contact, ContactEntry, PostalAddress } from "#lib/formats/vcard/contact.ts";
import { wordOf } from "./labels.ts";
import { memberOfUri } from "./member-uri.ts";
import type { Labelled, ShownAddress, ShownFields } from "./types.ts";

/** What a line, a word of the person's own and a note may hold, in characters; more is cut off for the eye only. */
const longest = { line: 500, label: 60, note: 100_000 };

/** The fields of a card as a person sees and edits them. */
export function showFields(contact: Contact): ShownFields {
  const { prefix, given, additional, family, suffix } = contact.name;
  return {
    kind: contact.kind,
    formattedName: cut(contact.formattedName),
    name: {
      prefix: cut(prefix),
      given: cut(given),
      middle: cut(additional),
      family: cut(family),
      suffix: cut(suffix),
    },
    nickname: cut(contact.nicknames.join(", ")),
    organisation: cut(contact.organisation),
    department: cut(contact.units.join(", ")),
    jobTitle: cut(contact.title),
    emails: contact.mails.slice(0, 50).map(showEntry),
    phones: contact.phones.slice(0, 50).map(showEntry),
    addresses: contact.addresses.slice(0, 20).map(showAddress),
    urls: contact.urls.slice(0, 20).map(showEntry),
    messengers: contact.impps.slice(0, 20).map(showEntry),
    birthday: showDay(contact.birthday),
    anniversary: showDay(contact.anniversary),
    related: contact.related.slice(0, 50).map(showEntry),
    custom: contact.customFields
      .slice(0, 50)
      .map(({ label, value }) => ({ value: cut(value), label: cut(label, longest.label), preferred: false })),
    notes: cut(contact.note, longest.note),
    labels: [...new Set(contact.categories.map((each) => cut(each, longest.label)))].slice(0, 50),
    favourite: contact.favourite,
    members: contact.members.slice(0, 1000).map((member) => {
      const { uid, name, address } = memberOfUri(member);
      return { uid: uid && cut(uid, 300), name: cut(name), address: address.slice(0, 254) };
    }),
  };
}

export function showEntry(entry: ContactEntry): Labelled {
  return { value: cut(entry.value), label: cut(wordOf(entry), longest.label), preferred: entry.preferred };
}

/** The parts that nobody uses any more stand with the street. */
export function showAddress(address: PostalAddress): ShownAddress {
  const { street, extended, poBox, locality, region, postalCode, country } = address;
  return {
    street: [street, extended, poBox].filter(Boolean).join("\n").slice(0, longest.line),
    city: cut(locality),
    region: cut(region),
    postalCode: cut(postalCode),
    country: cut(country),
    label: cut(wordOf(address), longest.label),
  };
}

/** Whole days, with or without a year; other dates are in the card alone. */
function showDay(date: string | null): string | null {
  return date && /^(\d{4}|-)-\d{2}-\d{2}$/.test(date) ? date : null;
}

function cut(text: string, length = longest.line): string {
  return text.slice(0, length).trim();
}
