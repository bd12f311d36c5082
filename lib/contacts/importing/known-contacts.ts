import type { Contact } from "#lib/formats/vcard/contact.ts";
import { foldText } from "#lib/formats/words/fold-text.ts";
import { significantDigits } from "#lib/formats/words/number-words.ts";

export interface KnownContact {
  id: string;
  uid: string;
  version: number;
  sortKey: string;
  addresses: string[];
  numbers: string[];
}

/** The contacts of a book, and those that come into it, by what tells that two are one: UID, address, or name and number. */
export class KnownContacts {
  readonly #byKey = new Map<string, string>();
  /** The latest version of each. */
  readonly versions = new Map<string, number>();

  constructor(known: KnownContact[]) {
    for (const { id, uid, version, sortKey, addresses, numbers } of known) {
      this.versions.set(id, version);
      this.#add(id, keysOf(uid, addresses, sortKey, numbers));
    }
  }

  /** The id of the contact that this one seems to be. */
  find(contact: Contact): string | undefined {
    return contactKeys(contact)
      .map((key) => this.#byKey.get(key))
      .find((id) => id !== undefined);
  }

  /** Whether the UID is in the book. */
  hasUid(uid: string): boolean {
    return this.#byKey.has(`uid ${uid}`);
  }

  add(id: string, contact: Contact): void {
    this.#add(id, contactKeys(contact));
  }

  #add(id: string, keys: string[]): void {
    for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, id);
  }
}

function contactKeys({ uid, mails, phones, formattedName }: Contact): string[] {
  const numbers = phones.flatMap(({ value }) => significantDigits(value) ?? []);
  const addresses = mails.map(({ value }) => value.toLowerCase());
  return keysOf(uid, addresses, foldText(formattedName), numbers);
}

function keysOf(uid: string | null, addresses: string[], name: string, numbers: string[]): string[] {
  return [
    ...(uid ? [`uid ${uid}`] : []),
    ...addresses.map((address) => `mail ${address}`),
    ...numbers.map((number) => `name ${name} ${number}`),
  ];
}
