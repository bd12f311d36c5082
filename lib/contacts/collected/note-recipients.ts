import { randomUUID } from "node:crypto";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { changeCard } from "#lib/formats/vcard/change-card.ts";
import { newCard } from "#lib/formats/vcard/parse-card.ts";
import { writeCard } from "#lib/formats/vcard/write-card.ts";
import { log } from "#lib/log.ts";
import { readableBooks } from "../readable-books.ts";
import { findByAddresses } from "../repository.ts";
import type { Mailbox } from "../types.ts";
import { countItems, countUses } from "./repository.ts";

/** What the book of collected addresses may hold; after that it only counts. */
const most = 10_000;

/**
 * Notes that a message to these people was accepted: counts it for the ranks of completion, and keeps the addresses that no
 * contact has in the book of collected addresses. Never throws, because the message is on its way already.
 */
export async function noteRecipients(userId: string, recipients: Mailbox[]): Promise<void> {
  const named = new Map<string, string>();
  for (const { address, name } of recipients) {
    const key = address.toLowerCase();
    named.set(key, name.trim() || named.get(key) || "");
  }
  const unique = [...named].map(([address, name]) => ({ address, name }));
  try {
    await countUses(userId, unique);
    await collect(userId, unique);
  } catch (err) {
    log().warn({ err }, "could not note to whom a message goes");
  }
}

async function collect(userId: string, recipients: Mailbox[]): Promise<void> {
  const books = await readableBooks(userId);
  const collected = books.find(({ role, right }) => role === "collected" && right === "own");
  if (!collected) return;
  const addresses = recipients.map(({ address }) => address);
  const known = await findByAddresses(
    books.map(({ id }) => id),
    addresses,
  );
  const unknown = recipients.filter(({ address }) => !known.some((row) => row.addresses.includes(address)));
  if (!unknown.length || (await countItems(collected.id)) + unknown.length > most) return;
  await writeItems(
    { userId, authorId: userId },
    unknown.map((recipient) => {
      // The same address cannot come into the book twice, also when two messages go out at once.
      const uid = `mailto:${encodeURI(recipient.address)}`;
      const text = writeCard(cardOf(uid, recipient));
      return { type: "create", id: randomUUID(), collectionId: collected.id, kind: "contact", uid, text };
    }),
  );
}

function cardOf(uid: string, { name, address }: Mailbox) {
  const mail = { value: address, types: [], label: null, preferred: false };
  return changeCard(newCard(uid), { formattedName: name || address, mails: [mail] });
}
