import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import type { CalendarEvent, EventFields, Occurrence } from "#lib/contract/calendar.ts";
import type { Invitation } from "#lib/contract/invitations.ts";
import type { MessageSummary } from "#lib/contract/messages.ts";
import { environment } from "./environment.ts";
import { createMailUser, type MailUser } from "./mail-user.ts";
import { type Client, signIn } from "./sign-in.ts";

/** The week of all events here. */
const week = "from=2027-03-01T00:00:00Z&to=2027-03-29T00:00:00Z&timeZone=UTC";

/** A person who invites and is invited, through the product's own routes and real mail. */
export class InvitationPerson {
  readonly user: MailUser;
  readonly client: Client;
  readonly calendarId: string;

  private constructor(user: MailUser, client: Client, calendarId: string) {
    this.user = user;
    this.client = client;
    this.calendarId = calendarId;
  }

  static async signIn(name: string): Promise<InvitationPerson> {
    const user = await createMailUser({ name });
    const client = await signIn(user.address, user.password);
    const { collections } = await (await client.fetch("/api/collections?kind=calendar")).json();
    return new InvitationPerson(user, client, collections[0].id);
  }

  get address(): string {
    return this.user.address;
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers = { "Content-Type": "application/json" };
    const text = body === undefined ? null : JSON.stringify(body);
    const response = await this.client.fetch(path, { method, headers, body: text });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  /** An event of an hour on 2 March 2027 with these people. */
  invite(people: InvitationPerson[], fields: Partial<EventFields> = {}): Promise<CalendarEvent> {
    const attendees = people.map(({ address }) => ({ address }));
    const time = { start: utc("2027-03-02T09:00:00"), end: utc("2027-03-02T10:00:00") };
    const event = { title: "Meeting", allDay: false, ...time, attendees, ...fields };
    const body = { id: randomUUID(), collectionId: this.calendarId, fields: event };
    return this.call("POST", "/api/events", body);
  }

  open(id: string): Promise<CalendarEvent> {
    return this.call("GET", `/api/events/${id}`);
  }

  /** What the calendar shows and is not called off. */
  async view(): Promise<Occurrence[]> {
    const { occurrences } = await this.call<{ occurrences: Occurrence[] }>(
      "GET",
      `/api/calendar-view?${week}`,
    );
    return occurrences
      .filter(({ status }) => status !== "cancelled")
      .sort((one, other) => (one.start < other.start ? -1 : 1));
  }

  /** The mail of the inbox with this subject, once it is there. */
  mail(subject: string): Promise<MessageSummary> {
    return until(`a mail "${subject}" for ${this.address}`, async () => {
      const folder = Buffer.from("INBOX").toString("base64url");
      const path = `/api/folders/${folder}/messages`;
      const { messages } = await this.call<{ messages: MessageSummary[] }>("GET", path);
      return messages.find((message) => message.subject === subject);
    });
  }

  card({ id }: MessageSummary): Promise<Invitation> {
    return this.call("GET", `/api/messages/${id}/invitation`);
  }

  answer({ id }: MessageSummary, answer: string, comment = ""): Promise<Invitation> {
    return this.call("POST", `/api/messages/${id}/invitation-answers`, { answer, comment });
  }

  decide({ id }: MessageSummary, decision: "accept" | "decline"): Promise<Invitation> {
    return this.call("POST", `/api/messages/${id}/invitation-decisions`, { decision });
  }

  /** Sends an iTIP message as another program would: signed in, or through the door for mail from the world. */
  async sendRaw(to: InvitationPerson, message: RawScheduling): Promise<void> {
    const { method, lines, subject, from = this.address, signedIn = true } = message;
    const component = ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
    const content = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nMETHOD:${method}\r\n${component}\r\nEND:VCALENDAR\r\n`;
    const { address: user, password: pass } = this.user;
    const door = signedIn
      ? { port: environment.SMTP_PORT, auth: { user, pass } }
      : { port: environment.SMTP_IN_PORT };
    const transport = createTransport({ host: "127.0.0.1", secure: false, ignoreTLS: true, ...door });
    const envelope = { from: user, to: [to.address] };
    await transport.sendMail({
      envelope,
      from,
      to: to.address,
      subject,
      text: subject,
      icalEvent: { method, content },
    });
    transport.close();
  }
}

export interface RawScheduling {
  method: string;
  /** Of the VEVENT. */
  lines: string[];
  subject: string;
  /** The From address, when it is not the sender's own. */
  from?: string;
  signedIn?: boolean;
}

export function utc(local: string): { local: string; timeZone: string } {
  return { local, timeZone: "UTC" };
}

/** Asks again until there is an answer. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false | null>): Promise<T> {
  for (const deadline = Date.now() + 60_000; ; ) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((done) => setTimeout(done, 200));
  }
}
