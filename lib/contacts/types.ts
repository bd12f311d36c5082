import type { Right } from "#lib/collections/types.ts";
import type { ContactKind, NameParts } from "#lib/formats/vcard/contact.ts";

/** A value with the person's word for it: home, work, mobile, fax ... or one of their own. */
export interface Labelled {
  value: string;
  label: string;
  preferred: boolean;
}

export interface ShownAddress {
  street: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
  label: string;
}

/** Of a group: another contact by its UID, or a bare address. */
export interface Member {
  uid: string | null;
  name: string;
  address: string;
}

/** A contact as a person sees and edits it; a card says more, which stays in it. */
export interface ShownFields {
  kind: ContactKind;
  formattedName: string;
  name: Omit<NameParts, "additional"> & { middle: string };
  nickname: string;
  organisation: string;
  department: string;
  jobTitle: string;
  emails: Labelled[];
  phones: Labelled[];
  addresses: ShownAddress[];
  urls: Labelled[];
  messengers: Labelled[];
  /** `1985-04-12` or `--04-12`. */
  birthday: string | null;
  anniversary: string | null;
  related: Labelled[];
  custom: Labelled[];
  notes: string;
  labels: string[];
  favourite: boolean;
  members: Member[];
}

/** What `index-contact` derives for lists: column `facts` of the item. */
export interface ContactFacts {
  kind: ContactKind;
  organisation: string;
  jobTitle: string;
  email: string;
  phone: string;
  /** The last nine digits of each number, by which two are compared. */
  numbers: string[];
  hasPhoto: boolean;
  memberCount: number;
}

/** A contact in a list. */
export interface ContactRow extends ContactFacts {
  id: string;
  uid: string;
  collectionId: string;
  version: number;
  name: string;
  labels: string[];
  favourite: boolean;
}

/** A contact that was opened. */
export interface OpenedContact {
  row: ContactRow;
  fields: ShownFields;
  right: Right;
  createdAt: Date;
  updatedAt: Date;
}

export interface ContactFilter {
  collectionId?: string | undefined;
  /** Prefixes of words, digits of numbers. */
  typed: string;
  label?: string | undefined;
  favourite?: boolean | undefined;
  kind?: ContactKind | undefined;
  offset: number;
  limit: number;
}

/** How often and when a person last wrote to an address. */
export interface AddressUse {
  address: string;
  name: string;
  count: number;
  lastUsedAt: Date;
}

/** Somebody to write to. */
export interface Mailbox {
  name: string;
  address: string;
}
