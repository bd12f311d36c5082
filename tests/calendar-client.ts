import { randomUUID } from "node:crypto";
import type { CalendarEvent, EventFields, Occurrence } from "#lib/contract/calendar.ts";
import { createMailUser, queryDatabase } from "#tests/mail-user.ts";
import { type Client, signIn } from "#tests/sign-in.ts";

type Answer = { status: number; body: Record<string, unknown> };

/** What an event has where a test says nothing else: one hour on Tuesday, 10 March 2026 in Berlin. */
export function eventFields(fields: Partial<EventFields> = {}): Partial<EventFields> {
  return {
    title: "Meeting",
    allDay: false,
    start: { local: "2026-03-10T09:00:00", timeZone: "Europe/Berlin" },
    end: { local: "2026-03-10T10:00:00", timeZone: "Europe/Berlin" },
    ...fields,
  };
}

/** A person with their calendar, through the product's own routes. */
export class CalendarPerson {
  readonly client: Client;
  readonly address: string;
  readonly userId: string;
  readonly calendarId: string;

  private constructor(client: Client, address: string, userId: string, calendarId: string) {
    this.client = client;
    this.address = address;
    this.userId = userId;
    this.calendarId = calendarId;
  }

  static async signIn(name: string): Promise<CalendarPerson> {
    const { address, password } = await createMailUser({ name });
    const client = await signIn(address, password);
    const { rows } = await queryDatabase(`SELECT id FROM "User" WHERE address = $1`, [address]);
    const { collections } = await (await client.fetch("/api/collections?kind=calendar")).json();
    return new CalendarPerson(client, address, rows[0].id, collections[0].id);
  }

  async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { "Content-Type": "application/json" };
    const response = await this.client.fetch(path, { method, headers, body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  }

  /** Makes an event and answers with it. */
  async create(fields: Partial<EventFields> = {}): Promise<CalendarEvent> {
    const event = { id: randomUUID(), collectionId: this.calendarId, fields: eventFields(fields) };
    const { status, body } = await this.send("POST", "/api/events", event);
    if (status !== 201) throw new Error(`creating answered ${status}: ${JSON.stringify(body)}`);
    return body as CalendarEvent;
  }

  async open(id: string, recurrenceId?: string): Promise<CalendarEvent> {
    const query = recurrenceId ? `?recurrenceId=${recurrenceId}` : "";
    return (await this.send("GET", `/api/events/${id}${query}`)).body as CalendarEvent;
  }

  /** What the calendars show between two days in UTC, in the order of their start. */
  async view(from: string, to: string, more = ""): Promise<Occurrence[]> {
    const path = `/api/calendar-view?from=${from}T00:00:00Z&to=${to}T00:00:00Z&timeZone=Europe/Berlin${more}`;
    const { body } = await this.send("GET", path);
    return (body.occurrences as Occurrence[]).sort((one, other) => (one.start < other.start ? -1 : 1));
  }

  /** Sends an .ics file into the calendar. */
  async import(text: string): Promise<Answer> {
    const path = `/api/calendar-imports?collectionId=${this.calendarId}`;
    const response = await this.client.fetch(path, { method: "POST", body: text });
    return { status: response.status, body: await response.json() };
  }

  async export(): Promise<string> {
    const response = await this.client.fetch(`/api/calendar-exports?collectionId=${this.calendarId}`);
    return response.text();
  }

  /** Lets another person in, as if they had accepted already. */
  async shareWith(other: CalendarPerson, right: "freebusy" | "read" | "write"): Promise<void> {
    await queryDatabase(
      `INSERT INTO "CollectionShare" (id, "collectionId", "userId", "right", state) VALUES ($1, $2, $3, $4::"ShareRight", 'accepted')`,
      [randomUUID(), this.calendarId, other.userId, right],
    );
  }
}
