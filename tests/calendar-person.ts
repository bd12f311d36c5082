import { randomUUID } from "node:crypto";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { listCollections } from "#lib/collections/list-collections.ts";
import type { Item } from "#lib/collections/types.ts";
import { createMailUser, type MailUser, queryDatabase } from "./mail-user.ts";
import { type Client, signIn } from "./sign-in.ts";

/** A signed-in person with their calendar. */
export interface CalendarPerson extends MailUser {
  id: string;
  client: Client;
  calendarId: string;
}

export async function createCalendarPerson(name = "person"): Promise<CalendarPerson> {
  const user = await createMailUser({ name });
  const client = await signIn(user.address, user.password);
  const { rows } = await queryDatabase(`SELECT id FROM "User" WHERE address = $1`, [user.address]);
  const id: string = rows[0].id;
  const [calendar] = await listCollections(id, "calendar");
  return { ...user, id, client, calendarId: calendar?.id ?? "" };
}

/** `20261123T100000Z` */
function icalTime(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** The text of an event of an hour; `lines` stand in its VEVENT. */
export function eventText(uid: string, start: number, lines: string[] = []): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//test//EN",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${icalTime(Date.now())}`,
    `DTSTART:${icalTime(start)}`,
    `DTEND:${icalTime(start + 3_600_000)}`,
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

/** Writes an event into the person's calendar, as every part of the product does. */
export async function addEvent(person: CalendarPerson, start: number, lines: string[] = []): Promise<Item> {
  const id = randomUUID();
  const text = eventText(id, start, lines);
  const { calendarId: collectionId } = person;
  const create = { type: "create" as const, id, collectionId, kind: "event" as const, uid: id, text };
  const [item] = await writeItems({ userId: person.id, authorId: person.id }, [create]);
  if (!item) throw new Error("The event was not written.");
  return item;
}

/** A JSON request of the person's browser. */
export async function ask(client: Client, method: string, path: string, body?: unknown) {
  const headers = { "Content-Type": "application/json" };
  const response = await client.fetch(path, {
    method,
    ...(body !== undefined && { headers, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null };
}
