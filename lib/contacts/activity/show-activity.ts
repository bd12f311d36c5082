import { openItem } from "#lib/collections/items/open-item.ts";
import { listCollections } from "#lib/collections/list-collections.ts";
import { allows } from "#lib/collections/require-right.ts";
import { parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import type { MailStore } from "#lib/mail/ports.ts";
import type { MessageSummary } from "#lib/mail/types.ts";
import { type Calendar, type EventWith, findEvents } from "./repository.ts";

/** Where mail with a person is looked for, how many of a contact's addresses, and how much is shown. */
const roles = ["inbox", "sent", "archive"];
const mostAddresses = 3;
const most = 10;

export interface Activity {
  messages: (MessageSummary & { fromThem: boolean })[];
  events: EventWith[];
}

/** The latest mails and the next and latest events with a person. @throws AppError not-found; what the mail server throws */
export async function showActivity(userId: string, id: string, store: MailStore): Promise<Activity> {
  const { item } = await openItem(userId, id, "contact");
  const contact = readContact(parseCard(item.text));
  const addresses = contact.mails.map(({ value }) => value.toLowerCase());
  const [messages, events] = await Promise.all([
    listMail(store, addresses.slice(0, mostAddresses)),
    listEvents(userId, addresses),
  ]);
  return { messages, events };
}

async function listMail(store: MailStore, addresses: string[]): Promise<Activity["messages"]> {
  if (!addresses.length) return [];
  const folders = await store.listFolders();
  const searched = folders.filter(({ role, selectable }) => selectable && role && roles.includes(role));
  const found = await Promise.all(searched.map(({ path }) => store.listWithAddress(path, addresses, most)));
  return found
    .flat()
    .sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())
    .slice(0, most)
    .map((message) => ({
      ...message,
      fromThem: message.envelope.from.some(({ address }) => addresses.includes(address.toLowerCase())),
    }));
}

async function listEvents(userId: string, addresses: string[]): Promise<EventWith[]> {
  const calendars = await listCollections(userId, "calendar");
  const readable = calendars
    .filter((calendar) => allows(calendar, "read"))
    .map(({ id, right }): Calendar => ({ id, isMine: right === "own" }));
  return findEvents(readable, addresses, new Date(), most);
}
