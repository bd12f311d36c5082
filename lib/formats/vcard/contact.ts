/** What a vCard is about (RFC 6350 section 6.1.4); other kinds are shown as a person and keep their KIND. */
export type ContactKind = "individual" | "org" | "group";

/** The parts of N (RFC 6350 section 6.2.2); several values of one part stand with spaces between them. */
export interface NameParts {
  prefix: string;
  given: string;
  additional: string;
  family: string;
  suffix: string;
}

/** One of several values: an address of mail, a phone number, a site ... */
export interface ContactEntry {
  value: string;
  /** In lower case: home, work, cell, fax, pager, voice, main ... */
  types: string[];
  /** The person's own word for it, where it has one (`X-ABLabel`). */
  label: string | null;
  preferred: boolean;
}

/** The parts of ADR (RFC 6350 section 6.3.1). */
export interface PostalAddress extends Omit<ContactEntry, "value"> {
  poBox: string;
  extended: string;
  street: string;
  locality: string;
  region: string;
  postalCode: string;
  country: string;
}

/** A picture in the card itself, or the address of one elsewhere, which nobody fetches by himself. */
export type ContactPhoto = { type: string; bytes: Uint8Array } | { url: string };

/** One of a group: `mailto:`, `urn:uuid:` or another URI, and the name of whom it is where no card says it. */
export interface ContactMember {
  uri: string;
  name: string;
}

/** A field that the person named. */
export interface CustomField {
  label: string;
  value: string;
}

/** What a card says, typed. Dates are `1985-04-12`, `1985-04`, `1985`, `--04-12`, `--04`, `---12`, or text that is no date. */
export interface ContactFields {
  kind: ContactKind;
  formattedName: string;
  name: NameParts;
  nicknames: string[];
  organisation: string;
  /** The levels below the organisation. */
  units: string[];
  title: string;
  role: string;
  mails: ContactEntry[];
  phones: ContactEntry[];
  addresses: PostalAddress[];
  urls: ContactEntry[];
  impps: ContactEntry[];
  /** Names, mail addresses or `urn:uuid:` of people who belong to this one; the type says how. */
  related: ContactEntry[];
  birthday: string | null;
  anniversary: string | null;
  note: string;
  categories: string[];
  favourite: boolean;
  photo: ContactPhoto | null;
  members: ContactMember[];
  customFields: CustomField[];
}

/** A card that was read. */
export interface Contact extends ContactFields {
  uid: string | null;
  /** When the card was last changed, where it says so. */
  revisedAt: Date | null;
}
