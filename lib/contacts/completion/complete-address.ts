import { openItem } from "#lib/collections/items/open-item.ts";
import type { Collection } from "#lib/collections/types.ts";
import { parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { prefixQuery } from "#lib/formats/words/prefix-query.ts";
import type { MailAccount } from "#lib/mail/ports.ts";
import { findUses } from "../collected/repository.ts";
import { listDirectory } from "../directory/list-directory.ts";
import type { ContactServices } from "../ports.ts";
import { readableBooks } from "../readable-books.ts";
import { findByAddresses, findCandidates } from "../repository.ts";
import { resolveMembers } from "../resolve-members.ts";
import { showFields } from "../show-fields.ts";
import type { ContactRow, Mailbox } from "../types.ts";
import { matchWords } from "./match-words.ts";
import { rankUse } from "./rank-use.ts";

export interface Completion extends Mailbox {
  kind: "contact" | "collected" | "directory" | "group";
  contactId: string | null;
  /** Of a group: to whom it expands. */
  members: Mailbox[];
}

interface Ranked extends Completion {
  rank: number;
}

type Row = ContactRow & { addresses: string[] };

const most = 10;
/** How many of the addresses written to, of those that are meant, and of the contacts of a book are looked at. */
const looked = { uses: 2000, meant: 50, contacts: 300 };

/** The people and groups that were meant, best first: by how often and how lately they were written to, then by name. */
export async function completeAddress(
  person: { id: string; account: MailAccount },
  typed: string,
  services: ContactServices,
  now = new Date(),
): Promise<Completion[]> {
  const words = prefixQuery(typed);
  if (!words) return [];
  const books = await readableBooks(person.id);
  const ids = books.map(({ id }) => id);
  const [uses, found, directory] = await Promise.all([
    findUses(person.id, looked.uses),
    findCandidates(ids, words, looked.contacts),
    listDirectory(person.account, typed, services),
  ]);
  const meant = uses
    .filter(({ address, name }) => matchWords(typed, [address, name]))
    .sort((a, b) => rankUse(b, now) - rankUse(a, now))
    .slice(0, looked.meant);
  const owners = await findByAddresses(
    ids,
    meant.map(({ address }) => address),
  );
  const rows = new Map([...found, ...owners].map((row) => [row.id, row]));
  const ranks = new Map(uses.map((use) => [use.address, rankUse(use, now)]));

  const candidates = [
    ...[...rows.values()].flatMap((row) => ofContact(row, typed, books, ranks)),
    ...meant.map(({ address, name }) => ofAddress("collected", { address, name }, ranks)),
    ...(directory ?? []).map((mailbox) => ofAddress("directory", mailbox, ranks)),
  ];
  const chosen = chooseBest(candidates);
  return Promise.all(
    chosen.map(({ rank: _, ...each }) => (each.kind === "group" ? expand(person.id, ids, each) : each)),
  );
}

/** A contact once for each of its addresses, or for the one whose own letters were typed. */
function ofContact(row: Row, typed: string, books: Collection[], ranks: Map<string, number>): Ranked[] {
  const { id, name, favourite, memberCount } = row;
  const star = favourite ? 1 : 0;
  if (row.kind === "group")
    return memberCount
      ? [{ kind: "group", name, address: "", contactId: id, members: [], rank: 2 + star }]
      : [];
  const role = books.find((book) => book.id === row.collectionId)?.role;
  const named = row.addresses.filter((address) => matchWords(typed, [address]));
  const meant = matchWords(typed, [name]) || !named.length ? row.addresses : named;
  return meant.map((address) => ({
    kind: role === "collected" ? "collected" : "contact",
    name: name.toLowerCase() === address ? "" : name,
    address,
    contactId: id,
    members: [],
    rank:
      (ranks.get(address) ?? 0) + star + (role === "collected" ? 0 : 0.5) + (address === row.email ? 0.1 : 0),
  }));
}

function ofAddress(kind: "collected" | "directory", mailbox: Mailbox, ranks: Map<string, number>): Ranked {
  return { kind, ...mailbox, contactId: null, members: [], rank: ranks.get(mailbox.address) ?? 0 };
}

const order = ["contact", "group", "collected", "directory"];

/** Each address once: as a contact where it is one. */
function chooseBest(candidates: Ranked[]): Ranked[] {
  const byKind = candidates.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const once = new Map<string, Ranked>();
  for (const each of byKind) {
    const key = each.address || `group ${each.contactId}`;
    if (!once.has(key)) once.set(key, each);
  }
  const spelled = ({ name, address }: Ranked) => (name || address).toLowerCase();
  return [...once.values()]
    .sort((a, b) => b.rank - a.rank || spelled(a).localeCompare(spelled(b), "en"))
    .slice(0, most);
}

async function expand(userId: string, bookIds: string[], group: Completion): Promise<Completion> {
  const { item } = await openItem(userId, group.contactId ?? "", "contact");
  const { members } = showFields(readContact(parseCard(item.text)));
  const resolved = await resolveMembers(bookIds, members);
  return {
    ...group,
    members: resolved.flatMap(({ name, address }) => (address ? [{ name, address }] : [])),
  };
}
