import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import { changeCard } from "#lib/formats/vcard/change-card.ts";
import type { Contact } from "#lib/formats/vcard/contact.ts";
import { isTyped, readContact } from "#lib/formats/vcard/read-contact.ts";
import { foldText } from "#lib/formats/words/fold-text.ts";
import { significantDigits } from "#lib/formats/words/number-words.ts";

/** The first card with everything that the others say beyond it. What only one of them can say, the first says. */
export function mergeCards(first: Component, others: Component[]): Component {
  return others.reduce(mergeTwo, first);
}

function mergeTwo(first: Component, second: Component): Component {
  const [one, two] = [readContact(first), readContact(second)];
  const merged: Partial<Contact> = {
    // A card that only had its address for a name gets a real one.
    formattedName: isName(one) || !isName(two) ? one.formattedName : two.formattedName,
    name: Object.values(one.name).some(Boolean) ? one.name : two.name,
    nicknames: union(one.nicknames, two.nicknames, foldText),
    organisation: one.organisation || two.organisation,
    units: one.units.length || one.organisation !== two.organisation ? one.units : two.units,
    title: one.title || two.title,
    role: one.role || two.role,
    mails: unionOf(one.mails, two.mails, ({ value }) => value.toLowerCase()),
    phones: unionOf(one.phones, two.phones, ({ value }) => significantDigits(value) ?? value),
    addresses: unionOf(one.addresses, two.addresses, ({ street, locality }) =>
      foldText(`${street}|${locality}`),
    ),
    urls: unionOf(one.urls, two.urls, ({ value }) => value.replace(/\/$/, "")),
    impps: unionOf(one.impps, two.impps, ({ value }) => value.toLowerCase()),
    related: unionOf(one.related, two.related, ({ value }) => foldText(value)),
    birthday: one.birthday ?? two.birthday,
    anniversary: one.anniversary ?? two.anniversary,
    note: union([one.note], [two.note], (note) => note)
      .filter(Boolean)
      .join("\n\n"),
    categories: union(one.categories, two.categories, (category) => category),
    favourite: one.favourite || two.favourite,
    photo: one.photo ?? two.photo,
    members: union(one.members, two.members, ({ uri }) => uri),
    customFields: union(one.customFields, two.customFields, ({ label, value }) => `${label}|${value}`),
  };
  const changed = changeCard(first, merged);
  return { ...changed, lines: [...changed.lines, ...furtherLines(changed.lines, second.lines)] };
}

function isName({ formattedName }: Contact): boolean {
  return formattedName !== "" && !formattedName.includes("@");
}

function union<T>(one: T[], two: T[], key: (each: T) => string): T[] {
  const known = new Set(one.map(key));
  return [...one, ...two.filter((each) => !known.has(key(each)))];
}

/** Only one entry stays preferred. */
function unionOf<T extends { preferred: boolean }>(one: T[], two: T[], key: (each: T) => string): T[] {
  const added = one.length ? two.map((each) => ({ ...each, preferred: false })) : two;
  return union(one, added, key);
}

/** What no field of ours stands for, such as keys and properties of other programs. */
function furtherLines(present: ContentLine[], others: ContentLine[]): ContentLine[] {
  return others
    .filter(
      ({ name, value }) =>
        !isTyped(name) && !present.some((line) => line.name === name && line.value === value),
    )
    .map((line) => ({ ...line, group: null }));
}
