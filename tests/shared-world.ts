import { randomUUID } from "node:crypto";
import type { Collection, CollectionKind } from "#lib/contract/collections.ts";
import type { ShareRight } from "#lib/contract/shares.ts";
import { ask, type CalendarPerson, createCalendarPerson } from "#tests/calendar-person.ts";
import { gif } from "#tests/unit/vcard/pictures.ts";

/** Stands in everything that the owner keeps: who may not read it must not find it in any answer. */
export const secret = "xylophone";
/** Stands in the owner's private event, which nobody else may ever read. */
export const privateSecret = "glockenspiel";
/** The address of somebody whom everybody has among their own contacts, and whom the owner met. */
export const acquaintance = "acquaintance@example.com";
/** The message to which what the owner keeps is linked. */
export const message = "mid:rehearsal@example.com";

/** Somebody who looks at what is the owner's, with a contact of their own. */
export interface Onlooker extends CalendarPerson {
  contactId: string;
  bookId: string;
}

/** What the owner keeps, one of each kind, and the onlookers with their rights in it. */
export interface SharedWorld {
  collections: Record<CollectionKind, string>;
  event: string;
  privateEvent: string;
  contact: string;
  task: string;
  entry: string;
  /** In the bin. */
  deleted: string;
  /** Of yet another, in the calendar. */
  shareId: string;
  owner: CalendarPerson;
  onlookers: Record<"stranger" | "revoked" | "freebusy" | "reader", Onlooker>;
}

export async function createSharedWorld(): Promise<SharedWorld> {
  const owner = await createCalendarPerson("owner");
  const [stranger, revoked, freebusy, reader] = await Promise.all([
    createOnlooker("stranger"),
    createOnlooker("revoked"),
    createOnlooker("freebusy"),
    createOnlooker("reader"),
  ]);
  const { body } = await ask(owner.client, "GET", "/api/collections");
  const idOf = (kind: CollectionKind) =>
    body.collections.find((one: Collection) => one.kind === kind && one.role === "default").id;
  const collections = {
    contacts: idOf("contacts"),
    calendar: idOf("calendar"),
    tasks: idOf("tasks"),
    journal: idOf("journal"),
  };
  for (const collectionId of Object.values(collections)) {
    for (const { id } of await share(owner, collectionId, revoked, "write"))
      await ask(owner.client, "DELETE", `/api/shares/${id}`);
  }
  await share(owner, collections.calendar, freebusy, "freebusy");
  const [given] = await share(owner, collections.calendar, await createOnlooker("guest"), "write");
  for (const collectionId of Object.values(collections)) await share(owner, collectionId, reader, "read");
  const deleted = await makeContact(owner, collections.contacts, `${secret} deleted`);
  await ask(owner.client, "POST", "/api/deletions", { items: [{ id: deleted, version: 1 }] });
  return {
    collections,
    event: await makeEvent(owner, collections.calendar),
    privateEvent: await makeEvent(owner, collections.calendar, privateSecret),
    contact: await makeContact(owner, collections.contacts, secret),
    task: await makeTask(owner, collections.tasks),
    entry: await makeEntry(owner, collections.journal),
    deleted,
    shareId: given?.id ?? "",
    owner,
    onlookers: { stranger, revoked, freebusy, reader },
  };
}

async function createOnlooker(name: string): Promise<Onlooker> {
  const person = await createCalendarPerson(name);
  const { body } = await ask(person.client, "GET", "/api/collections?kind=contacts");
  const bookId = body.collections[0].id;
  return { ...person, bookId, contactId: await makeContact(person, bookId, "Acquaintance") };
}

async function share(
  owner: CalendarPerson,
  collectionId: string,
  { address, client }: CalendarPerson,
  right: ShareRight,
): Promise<{ id: string }[]> {
  await ask(owner.client, "POST", `/api/collections/${collectionId}/shares`, { addresses: [address], right });
  const { offers } = (await ask(client, "GET", "/api/shares")).body;
  for (const { id } of offers) await ask(client, "POST", `/api/shares/${id}/answers`, { answer: "accepted" });
  return offers;
}

async function make(
  owner: CalendarPerson,
  path: string,
  collectionId: string,
  rest: object,
): Promise<string> {
  const id = randomUUID();
  const { status, body } = await ask(owner.client, "POST", path, { id, collectionId, ...rest });
  if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return id;
}

function makeContact(owner: CalendarPerson, bookId: string, name: string): Promise<string> {
  const address = name === "Acquaintance" ? acquaintance : `${secret}@example.com`;
  const fields = { formattedName: name, emails: [{ value: address }], labels: [name], notes: name };
  return make(owner, "/api/contacts", bookId, { fields, photo: `data:image/gif;base64,${gif}` });
}

/** From yesterday on, every day, so that it is in the past and to come. */
function makeEvent(owner: CalendarPerson, calendarId: string, word = secret): Promise<string> {
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const time = (hour: string) => ({ local: `${day}T${hour}:00:00`, timeZone: "UTC" });
  const fields = {
    title: word,
    location: word,
    description: word,
    categories: [word],
    visibility: word === secret ? "public" : "private",
    allDay: false,
    start: time("00"),
    end: time("01"),
    rule: "FREQ=DAILY;COUNT=5",
    organizer: { address: owner.address, name: word },
    attendees: [{ address: acquaintance, name: word }],
    links: [{ target: message, title: word }],
  };
  return make(owner, "/api/events", calendarId, { fields });
}

function makeTask(owner: CalendarPerson, listId: string): Promise<string> {
  const fields = { title: secret, notes: secret, categories: [secret], links: [{ target: message }] };
  return make(owner, "/api/tasks", listId, { fields });
}

function makeEntry(owner: CalendarPerson, journalId: string): Promise<string> {
  const local = new Date().toISOString().slice(0, 10);
  const fields = {
    title: secret,
    html: `<p>${secret}</p>`,
    start: { local, timeZone: null },
    categories: [secret],
    people: [{ name: secret, address: acquaintance }],
    links: [{ target: message }],
  };
  return make(owner, "/api/journal-entries", journalId, { fields });
}
