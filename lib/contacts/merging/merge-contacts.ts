import { openItem } from "#lib/collections/items/open-item.ts";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { allows } from "#lib/collections/require-right.ts";
import type { Actor, Item, ItemChange, ItemVersion } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { changeCard } from "#lib/formats/vcard/change-card.ts";
import { parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { writeCard } from "#lib/formats/vcard/write-card.ts";
import { editFields } from "../edit-fields.ts";
import { uidsOfUri, uriOfUid } from "../member-uri.ts";
import { readableBooks } from "../readable-books.ts";
import { findTexts } from "../repository.ts";
import type { ShownFields } from "../types.ts";
import { mergeCards } from "./merge-cards.ts";
import { findGroupsWith } from "./repository.ts";

/**
 * Makes one contact of several: the first takes up what the others say, or these fields, the others go into the bin, and
 * groups that held them hold the first. All or none; undone as a whole with the versions that it answers with.
 * @throws AppError not-found; forbidden; conflict
 */
export async function mergeContacts(
  actor: Actor,
  contacts: ItemVersion[],
  fields: ShownFields | undefined,
): Promise<Item[]> {
  const items = await Promise.all(
    contacts.map(async ({ id }) => (await openItem(actor.userId, id, "contact", "write")).item),
  );
  const [first, ...others] = items;
  if (!first || new Set(items.map(({ id }) => id)).size < items.length)
    throw new AppError("input-invalid", "A contact was named twice.");
  const union = mergeCards(
    parseCard(first.text),
    others.map(({ text }) => parseCard(text)),
  );
  const merged = changeCard(fields ? editFields(union, fields) : union, { revisedAt: new Date() });
  const changes = contacts.map(
    (contact, at): ItemChange =>
      at === 0 ? { type: "change", ...contact, text: writeCard(merged) } : { type: "delete", ...contact },
  );
  const groups = await changeGroups(actor.userId, first, others);
  return writeItems(actor, [...changes, ...groups]);
}

async function changeGroups(userId: string, first: Item, others: Item[]): Promise<ItemChange[]> {
  const gone = new Set(others.flatMap(({ uid }) => uidsOfUri(uriOfUid(uid))));
  const books = (await readableBooks(userId)).filter((book) => allows(book, "write"));
  const ids = await findGroupsWith(
    books.map(({ id }) => id),
    [...gone],
  );
  const merged = [first, ...others].map(({ id }) => id);
  const groups = (await findTexts(ids)).filter(({ id }) => !merged.includes(id));
  return groups.map(({ id, version, text }) => {
    const card = parseCard(text);
    const members = readContact(card).members.map((member) =>
      gone.has(member.uri) ? { uri: uriOfUid(first.uid), name: "" } : member,
    );
    const once = members.filter(({ uri }, at) => members.findIndex((each) => each.uri === uri) === at);
    return { type: "change", id, version, text: writeCard(changeCard(card, { members: once })) };
  });
}
