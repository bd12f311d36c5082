import { randomUUID } from "node:crypto";
import { createEvent } from "#lib/calendar/create-event.ts";
import { listCollections } from "#lib/collections/list-collections.ts";
import type { CollectionKind } from "#lib/collections/types.ts";
import { createContact } from "#lib/contacts/write-contact.ts";
import { db } from "#lib/db.ts";
import { createEntry } from "#lib/journal/write-entry.ts";
import { createTask } from "#lib/tasks/write-task.ts";
import { demoAccounts } from "../people.ts";
import { writeContacts } from "./contacts.ts";
import { mondayOf } from "./days.ts";
import { writeEntries } from "./entries.ts";
import { writeEvents } from "./events.ts";
import { writeTasks } from "./tasks.ts";

// Gives Alice contacts, a calendar, tasks and a journal, in the product's own way. What an interrupted run has left goes
// first. `node stack/demo/organiser/fill.ts`, with the product's environment.

const { address, name } = demoAccounts.alice;
const user = await db().user.upsert({ where: { address }, create: { address, name }, update: {} });
await db().collection.deleteMany({ where: { ownerId: user.id } });
const actor = { userId: user.id, authorId: user.id };
const editor = { id: user.id, address, name: user.name };
const monday = mondayOf(new Date());

for (const fields of writeContacts()) await createContact(actor, await placeFor("contacts", fields));
for (const fields of writeEvents(monday)) await createEvent(editor, await placeFor("calendar", fields));
for (const fields of writeTasks(monday, (new Date().getDay() + 6) % 7))
  await createTask(actor, await placeFor("tasks", fields));
for (const fields of writeEntries(monday)) await createEntry(actor, await placeFor("journal", fields));
await db().$disconnect();

async function placeFor<T>(kind: CollectionKind, fields: T) {
  const collection = (await listCollections(user.id, kind)).find(({ role }) => role === "default");
  return { id: randomUUID(), collectionId: collection?.id ?? "", fields };
}
