import { buildEntry } from "#lib/formats/ical/build-entry.ts";
import { buildObject } from "#lib/formats/ical/change-object.ts";
import type { CalendarObject, EntryFields, IcalTime } from "#lib/formats/ical/types.ts";
import { writeMessage, writeObject } from "#lib/formats/ical/write-object.ts";
import type { Interval, Stranger } from "./types.ts";

interface Appointment {
  uid: string;
  title: string;
  when: Interval;
  host: { address: string; name: string };
  stranger: Stranger;
}

/** The event as it stands in the host's calendar. */
export function hostEvent(appointment: Appointment): string {
  const { title, stranger } = appointment;
  const summary = `${title}: ${stranger.name}`;
  const description = [`${stranger.name} <${stranger.address}>`, stranger.note].filter(Boolean).join("\n\n");
  return writeObject(build(appointment, { summary, description }));
}

/**
 * The same as an iTIP REQUEST for the stranger: with nothing in it that they wrote, as nobody has seen yet whose address
 * it is.
 */
export function strangerEvent(appointment: Appointment, link: string): string {
  const { title, host } = appointment;
  const summary = `${title} (${host.name || host.address})`;
  const nameless = { ...appointment, stranger: { ...appointment.stranger, name: "" } };
  return writeMessage(build(nameless, { summary, description: link }), "REQUEST");
}

function build(
  { uid, when, host, stranger }: Appointment,
  fields: Omit<Partial<EntryFields>, "stamp">,
): CalendarObject {
  const person = { sentBy: null };
  const entry = buildEntry("VEVENT", uid, {
    stamp: Date.now(),
    created: Date.now(),
    start: utc(when.start),
    end: utc(when.end),
    status: "CONFIRMED",
    sequence: 0,
    organizer: { ...person, uri: `mailto:${host.address}`, address: host.address, name: host.name },
    attendees: [
      {
        ...person,
        uri: `mailto:${stranger.address}`,
        address: stranger.address.toLowerCase(),
        name: stranger.name,
        role: "REQ-PARTICIPANT",
        status: "ACCEPTED",
        rsvp: false,
        type: "INDIVIDUAL",
        delegatedTo: [],
        delegatedFrom: [],
      },
    ],
    ...fields,
  });
  return buildObject([entry]);
}

function utc(date: Date): IcalTime {
  return { kind: "utc", wall: Math.floor(date.getTime() / 1000) * 1000, zone: null };
}
