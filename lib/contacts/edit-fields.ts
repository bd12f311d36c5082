import { isDeepStrictEqual } from "node:util";
import type { Component } from "#lib/formats/content-line/types.ts";
import { changeCard } from "#lib/formats/vcard/change-card.ts";
import type { Contact, ContactEntry, PostalAddress } from "#lib/formats/vcard/contact.ts";
import { displayName } from "#lib/formats/vcard/display-name.ts";
import { emptyAddress } from "#lib/formats/vcard/empty-contact.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { kindsOf } from "./labels.ts";
import { uriOfMember } from "./member-uri.ts";
import { showAddress, showEntry, showFields } from "./show-fields.ts";
import type { Labelled, ShownAddress, ShownFields } from "./types.ts";

/**
 * The card with what a person edited. A field that they left as they saw it stays as the card says it, also where the card
 * says more than was shown.
 */
export function editFields(card: Component, edited: Partial<ShownFields>): Component {
  const present = readContact(card);
  const shown = showFields(present);
  const fields = Object.keys(edited) as (keyof ShownFields)[];
  const changed = fields.filter((field) => !isDeepStrictEqual(edited[field], shown[field]));
  const changes: Partial<Contact> = Object.assign(
    {},
    ...changed.map((field) => changeOf(field, { ...shown, ...edited }, present)),
  );
  return nameCard(changeCard(card, changes), present, changed);
}

function changeOf(field: keyof ShownFields, edited: ShownFields, present: Contact): Partial<Contact> {
  switch (field) {
    case "kind":
      return { kind: edited.kind };
    case "formattedName":
      return { formattedName: edited.formattedName };
    case "name": {
      const { middle, ...name } = edited.name;
      return { name: { ...name, additional: middle } };
    }
    case "nickname":
      return { nicknames: listOf(edited.nickname) };
    case "organisation":
      return { organisation: edited.organisation };
    case "department":
      return { units: listOf(edited.department) };
    case "jobTitle":
      return { title: edited.jobTitle };
    case "emails":
      return { mails: entriesOf(edited.emails, present.mails) };
    case "phones":
      return { phones: entriesOf(edited.phones, present.phones) };
    case "addresses":
      return { addresses: addressesOf(edited.addresses, present.addresses) };
    case "urls":
      return { urls: entriesOf(edited.urls, present.urls) };
    case "messengers":
      return { impps: entriesOf(edited.messengers, present.impps) };
    case "birthday":
      return { birthday: edited.birthday };
    case "anniversary":
      return { anniversary: edited.anniversary };
    case "related":
      return { related: entriesOf(edited.related, present.related) };
    case "custom":
      return { customFields: edited.custom.map(({ label, value }) => ({ label, value })) };
    case "notes":
      return { note: edited.notes };
    case "labels":
      return { categories: edited.labels };
    case "favourite":
      return { favourite: edited.favourite };
    case "members":
      return { members: edited.members.map(uriOfMember) };
  }
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);
}

/** An entry that was left alone keeps its types, which say more than the one word that stands for them. */
function entriesOf(edited: Labelled[], present: ContactEntry[]): ContactEntry[] {
  const only = edited.findIndex(({ preferred }) => preferred);
  return edited.map((entry, at) => {
    const before =
      present.find((each) => showEntry(each).value === entry.value) ??
      (edited.length === present.length ? present[at] : undefined);
    const value = before && showEntry(before).value === entry.value ? before.value : entry.value;
    const kinds = before && showEntry(before).label === entry.label ? before : kindsOf(entry.label);
    return { value, types: kinds.types, label: kinds.label, preferred: at === only };
  });
}

function addressesOf(edited: ShownAddress[], present: PostalAddress[]): PostalAddress[] {
  return edited.map((address, at) => {
    const before =
      present.find((each) => isDeepStrictEqual(showAddress(each), address)) ??
      (edited.length === present.length ? present[at] : undefined);
    const shown = before && showAddress(before);
    if (before && isDeepStrictEqual(shown, address)) return before;
    const { street, city, region, postalCode, country, label } = address;
    const kinds = before && shown?.label === label ? before : kindsOf(label);
    const lines = before && shown?.street === street ? before : { street, extended: "", poBox: "" };
    return {
      ...emptyAddress(kinds.types, kinds.label),
      preferred: before?.preferred ?? false,
      street: lines.street,
      extended: lines.extended,
      poBox: lines.poBox,
      ...{ locality: city, region, postalCode, country },
    };
  });
}

/** FN follows the parts of the name, as long as the person has not written another one. */
function nameCard(card: Component, before: Contact, changed: (keyof ShownFields)[]): Component {
  const after = readContact(card);
  const made = displayName({ ...before, formattedName: "" });
  const isMade = !after.formattedName || (after.formattedName === made && !changed.includes("formattedName"));
  return isMade ? changeCard(card, { formattedName: displayName({ ...after, formattedName: "" }) }) : card;
}
