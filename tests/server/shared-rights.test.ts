import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addressOf } from "#app/_data/api-client.ts";
import * as calendar from "#lib/contract/calendar.ts";
import * as collections from "#lib/contract/collections.ts";
import * as contacts from "#lib/contract/contacts.ts";
import type { Endpoint } from "#lib/contract/endpoint.ts";
import { endpoints } from "#lib/contract/endpoints.ts";
import { answerEvent } from "#lib/contract/invitations.ts";
import * as items from "#lib/contract/items.ts";
import * as journal from "#lib/contract/journal.ts";
import * as publishing from "#lib/contract/publishing.ts";
import * as shares from "#lib/contract/shares.ts";
import * as tasks from "#lib/contract/tasks.ts";
import { queryDatabase } from "#tests/mail-user.ts";
import {
  acquaintance,
  createSharedWorld,
  message,
  type Onlooker,
  privateSecret,
  type SharedWorld,
  secret,
} from "#tests/shared-world.ts";

/**
 * What a route does with what is the owner's. "reading": opens it; "writing": changes it; "listing": shows it among one's
 * own, to who may read it; "personal": shows only one's own, whatever rights one has; "naming": opens what is the owner's
 * alone.
 */
type Sort = "reading" | "writing" | "listing" | "personal" | "naming";

interface Call {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
}

/** One request to a route about something of the owner's; `in`: the collection that the right counts of. */
type Row = [Endpoint, Sort, collections.CollectionKind, (world: SharedWorld, me: Onlooker) => Call];

const day = 86_400_000;
const range = () => ({
  from: new Date(Date.now() - 3 * day).toISOString(),
  to: new Date(Date.now() + 3 * day).toISOString(),
});
const days = () => ({ from: range().from.slice(0, 10), to: range().to.slice(0, 10) });
const eventFields = {
  title: "mine",
  allDay: true,
  start: { local: "2026-11-23", timeZone: null },
  end: { local: "2026-11-24", timeZone: null },
};
const vcard = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mine\r\nEND:VCARD\r\n";
const ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t\r\nEND:VCALENDAR\r\n";

const rows: Row[] = [
  [collections.listCollections, "personal", "calendar", () => ({})],
  [
    collections.createCollection,
    "personal",
    "calendar",
    () => ({ body: { kind: "calendar", name: "Mine", color: "#107c41" } }),
  ],
  [
    collections.changeCollection,
    "writing",
    "calendar",
    (w) => ({ params: { collectionId: w.collections.calendar }, body: { name: "Mine" } }),
  ],
  [
    collections.deleteCollection,
    "writing",
    "calendar",
    (w) => ({ params: { collectionId: w.collections.calendar } }),
  ],
  [shares.listShares, "writing", "calendar", (w) => ({ params: { collectionId: w.collections.calendar } })],
  [
    shares.createShares,
    "writing",
    "calendar",
    (w, me) => ({
      params: { collectionId: w.collections.calendar },
      body: { addresses: [me.address], right: "write" },
    }),
  ],
  [
    shares.changeShare,
    "naming",
    "tasks",
    (w) => ({ params: { shareId: w.shareId }, body: { right: "write" } }),
  ],
  [
    shares.answerShare,
    "naming",
    "tasks",
    (w) => ({ params: { shareId: w.shareId }, body: { answer: "declined" } }),
  ],
  [shares.deleteShare, "naming", "tasks", (w) => ({ params: { shareId: w.shareId } })],
  [shares.listOffers, "personal", "calendar", () => ({})],

  [items.createDeletion, "writing", "calendar", (w) => ({ body: { items: [{ id: w.event, version: 1 }] } })],
  [
    items.createDeletion,
    "writing",
    "contacts",
    (w) => ({ body: { items: [{ id: w.contact, version: 1 }] } }),
  ],
  [
    items.createTransfer,
    "writing",
    "calendar",
    (w, me) => ({ body: { items: [{ id: w.event, version: 1 }], collectionId: me.calendarId } }),
  ],
  [
    items.createTransfer,
    "writing",
    "contacts",
    (w, me) => ({
      body: { items: [{ id: me.contactId, version: 1 }], collectionId: w.collections.contacts },
    }),
  ],
  [items.createReversion, "writing", "calendar", (w) => ({ body: { items: [{ id: w.event, version: 1 }] } })],
  [items.listRevisions, "writing", "calendar", (w) => ({ params: { itemId: w.event } })],
  [items.listRevisions, "writing", "journal", (w) => ({ params: { itemId: w.entry } })],
  [
    items.restoreRevision,
    "writing",
    "calendar",
    (w) => ({ params: { itemId: w.event }, body: { version: 1, from: 1 } }),
  ],
  [items.listBin, "personal", "contacts", () => ({})],
  [
    items.createRestoration,
    "writing",
    "contacts",
    (w) => ({ body: { entries: [{ type: "item", id: w.deleted }] } }),
  ],
  [
    items.createPurge,
    "personal",
    "contacts",
    (w) => ({
      body: {
        entries: [
          { type: "item", id: w.deleted },
          { type: "item", id: w.event },
          { type: "collection", id: w.collections.tasks },
        ],
      },
    }),
  ],

  [contacts.listContacts, "listing", "contacts", () => ({ query: { q: secret } })],
  [
    contacts.listContacts,
    "reading",
    "contacts",
    (w) => ({ query: { collectionId: w.collections.contacts } }),
  ],
  [contacts.listContactLabels, "listing", "contacts", () => ({})],
  [contacts.openContact, "reading", "contacts", (w) => ({ params: { contactId: w.contact } })],
  [contacts.downloadContactPhoto, "reading", "contacts", (w) => ({ params: { contactId: w.contact } })],
  [
    contacts.createContact,
    "writing",
    "contacts",
    (w) => ({
      body: { id: randomUUID(), collectionId: w.collections.contacts, fields: { formattedName: "Mine" } },
    }),
  ],
  [
    contacts.changeContact,
    "writing",
    "contacts",
    (w) => ({ params: { contactId: w.contact }, body: { version: 1, fields: { notes: "mine" } } }),
  ],
  [contacts.listCompletions, "listing", "contacts", () => ({ query: { q: secret } })],
  [contacts.listDirectory, "personal", "contacts", () => ({ query: { q: secret } })],
  [contacts.getContactActivity, "reading", "contacts", (w) => ({ params: { contactId: w.contact } })],
  [contacts.getContactActivity, "listing", "calendar", (_, me) => ({ params: { contactId: me.contactId } })],
  [
    contacts.createContactImport,
    "writing",
    "contacts",
    (w) => ({ query: { collectionId: w.collections.contacts, filename: "mine.vcf" }, body: vcard }),
  ],
  [
    contacts.finishContactImport,
    "writing",
    "contacts",
    (w) => ({
      params: { importId: randomUUID() },
      body: { collectionId: w.collections.contacts, duplicates: "add" },
    }),
  ],
  [
    contacts.previewContactImport,
    "writing",
    "contacts",
    (w) => ({
      params: { importId: randomUUID() },
      body: { collectionId: w.collections.contacts },
    }),
  ],
  [contacts.exportContacts, "listing", "contacts", () => ({ query: { format: "csv" } })],
  [
    contacts.exportContacts,
    "reading",
    "contacts",
    (w) => ({ query: { format: "vcard4", collectionId: w.collections.contacts } }),
  ],
  [contacts.listContactDuplicates, "personal", "contacts", () => ({})],
  [
    contacts.createContactMerge,
    "writing",
    "contacts",
    (w, me) => ({
      body: {
        contacts: [
          { id: me.contactId, version: 1 },
          { id: w.contact, version: 1 },
        ],
      },
    }),
  ],

  [calendar.viewCalendar, "listing", "calendar", () => ({ query: range() })],
  [
    calendar.viewCalendar,
    "listing",
    "calendar",
    (w) => ({ query: { ...range(), collections: w.collections.calendar } }),
  ],
  [calendar.openEvent, "reading", "calendar", (w) => ({ params: { eventId: w.event } })],
  [calendar.openEvent, "writing", "calendar", (w) => ({ params: { eventId: w.privateEvent } })],
  [items.listRevisions, "writing", "calendar", (w) => ({ params: { itemId: w.privateEvent } })],
  [
    calendar.createEvent,
    "writing",
    "calendar",
    (w) => ({ body: { id: randomUUID(), collectionId: w.collections.calendar, fields: eventFields } }),
  ],
  [
    calendar.changeEvent,
    "writing",
    "calendar",
    (w) => ({ params: { eventId: w.event }, body: { version: 1, fields: { title: "mine" } } }),
  ],
  [
    calendar.deleteEvent,
    "writing",
    "calendar",
    (w) => ({ params: { eventId: w.event }, query: { version: "1" } }),
  ],
  [calendar.searchEvents, "listing", "calendar", () => ({ query: { q: secret } })],
  [
    calendar.listFreeBusy,
    "personal",
    "calendar",
    (w) => ({ query: { ...range(), addresses: w.owner.address } }),
  ],
  [
    answerEvent,
    "writing",
    "calendar",
    (w) => ({ body: { eventId: w.event, answer: "accepted", comment: "" } }),
  ],
  [
    calendar.importCalendar,
    "writing",
    "calendar",
    (w) => ({ query: { collectionId: w.collections.calendar }, body: ics }),
  ],
  [
    calendar.exportCalendar,
    "reading",
    "calendar",
    (w) => ({ query: { collectionId: w.collections.calendar } }),
  ],
  [
    calendar.exportCalendar,
    "reading",
    "journal",
    (w) => ({ query: { collectionId: w.collections.journal } }),
  ],

  [tasks.listTasks, "listing", "tasks", () => ({ query: { q: secret } })],
  [tasks.openTask, "reading", "tasks", (w) => ({ params: { taskId: w.task } })],
  [
    tasks.createTask,
    "writing",
    "tasks",
    (w) => ({ body: { id: randomUUID(), collectionId: w.collections.tasks, fields: { title: "mine" } } }),
  ],
  [
    tasks.changeTask,
    "writing",
    "tasks",
    (w) => ({ params: { taskId: w.task }, body: { version: 1, fields: { title: "mine" } } }),
  ],
  [tasks.completeTasks, "writing", "tasks", (w) => ({ body: { items: [{ id: w.task, version: 1 }] } })],
  [
    tasks.orderTasks,
    "writing",
    "tasks",
    (w) => ({ body: { items: [{ id: w.task, version: 1, position: 1 }] } }),
  ],

  [
    publishing.listPublishedLinks,
    "writing",
    "calendar",
    (w) => ({ query: { collectionId: w.collections.calendar } }),
  ],
  [
    publishing.createPublishedLink,
    "writing",
    "calendar",
    (w) => ({ body: { collectionId: w.collections.calendar, detail: "full" } }),
  ],
  [publishing.deletePublishedLink, "naming", "calendar", () => ({ params: { linkId: randomUUID() } })],

  [journal.listEntries, "listing", "journal", () => ({ query: { q: secret } })],
  [journal.openEntry, "reading", "journal", (w) => ({ params: { entryId: w.entry } })],
  [
    journal.createEntry,
    "writing",
    "journal",
    (w) => ({ body: { id: randomUUID(), collectionId: w.collections.journal, fields: { title: "mine" } } }),
  ],
  [
    journal.changeEntry,
    "writing",
    "journal",
    (w) => ({ params: { entryId: w.entry }, body: { version: 1, fields: { title: "mine" } } }),
  ],
  [journal.listJournalLabels, "listing", "journal", () => ({})],
  [journal.listActivity, "personal", "calendar", () => ({ query: { ...days(), address: acquaintance } })],
  [journal.listLinked, "listing", "calendar", () => ({ query: { target: message } })],
];

/** Routes that touch nothing of contacts, calendars, tasks and journals of another, or that have tests of their own for it. */
const elsewhere =
  /^\/api\/(calendar-subscriptions|book|published\/|messages|message-lookups|flagged-messages|mail-of-days|folders|expunges|moves|outbox|uploads|preferences|profile|sessions|push-|reminder|health|openapi)/;

/** The stream of events is told to members only; its path is that of events, too. */
function isElsewhere({ path, response }: Endpoint): boolean {
  return elsewhere.test(path) || response === "events";
}

test("every route of collections, items, contacts, calendar, tasks and journal is in the table", () => {
  const missing = endpoints.filter(
    (endpoint) => !rows.some(([one]) => one === endpoint) && !isElsewhere(endpoint),
  );
  expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

let world: SharedWorld;
beforeAll(async () => {
  world = await createSharedWorld();
}, 60_000);

async function request(endpoint: Endpoint, call: Call, { client }: Onlooker) {
  const body = typeof call.body === "string" ? call.body : JSON.stringify(call.body);
  const response = await client.fetch(addressOf(endpoint, call), {
    method: endpoint.method,
    ...(call.body !== undefined && { body, headers: { "Content-Type": "application/json" } }),
  });
  const text = await response.text();
  expect(text).not.toContain(privateSecret);
  return { status: response.status, text };
}

for (const [endpoint, sort, kind, callOf] of rows) {
  const name = `${endpoint.method} ${endpoint.path} (${sort}, ${kind})`;

  test.each(["stranger", "revoked", "freebusy"] as const)(`${name}: nothing for the %s`, async (who) => {
    const me = world.onlookers[who];
    const { status, text } = await request(endpoint, callOf(world, me), me);
    expect(text).not.toContain(secret);
    const sees = who === "freebusy" && kind === "calendar";
    if (sort === "reading" || sort === "writing") expect(status).toBe(sees ? 403 : 404);
    else if (sort === "naming") expect(status).toBe(404);
    else expect(status).toBe(endpoint.status);
  });

  test(`${name}: the reader reads, and no more`, async () => {
    const me = world.onlookers.reader;
    const { status, text } = await request(endpoint, callOf(world, me), me);
    if (sort === "writing") expect(status).toBe(403);
    else if (sort === "naming") expect(status).toBe(404);
    else expect(status).toBe(endpoint.status);
    if (sort === "listing") expect(text).toContain(secret);
    if (sort === "writing" || sort === "naming") expect(text).not.toContain(secret);
  });
}

test("after all of that, everything of the owner's is as it was", async () => {
  const { event, privateEvent, contact, task, entry, deleted } = world;
  const ids = [event, privateEvent, contact, task, entry, deleted];
  const { rows: left } = await queryDatabase(`SELECT id, version FROM "Item" WHERE id = ANY($1)`, [ids]);
  expect(left).toHaveLength(ids.length);
  for (const { id, version } of left) expect(version).toBe(id === deleted ? 2 : 1);
  const { rows: counts } = await queryDatabase(
    `SELECT count(*)::int AS count FROM "Item" WHERE "collectionId" = ANY($1)`,
    [Object.values(world.collections)],
  );
  expect(counts).toEqual([{ count: ids.length }]);
});
