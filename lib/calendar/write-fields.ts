import { AppError } from "#lib/errors.ts";
import { parseTime } from "#lib/formats/ical/time.ts";
import type { Attendee, Entry, EntryFields, IcalTime, Organizer } from "#lib/formats/ical/types.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";
import { readMoment } from "./local-time.ts";
import { attendeeOf } from "./read-fields.ts";
import { alarmsOf } from "./reminders.ts";
import type { EventAttendee, EventFields } from "./types.ts";

type Writer = { [K in keyof EventFields]?: (value: EventFields[K]) => Partial<EntryFields> };

/**
 * What a person said, as fields of a VEVENT; `before` is what it said until now, of which is kept what a person does not
 * see. Fields that are not named are not touched.
 * @throws AppError input-invalid for times and rules that cannot be
 */
export function writeFields(changes: Partial<EventFields>, before: Entry | null): Partial<EntryFields> {
  const start = changes.start ? readMoment(changes.start) : (before?.start ?? null);
  const title = changes.title ?? before?.summary ?? "";
  const writers: Writer = {
    title: (text) => ({ summary: text || null }),
    start: () => ({ start }),
    end: (moment) => ({ end: readMoment(moment) }),
    location: (text) => ({ location: text || null }),
    description: (text) => ({ description: text || null }),
    url: (text) => ({ url: text || null }),
    status: (word) => ({ status: word.toUpperCase() }),
    busy: (busy) => ({ transparent: !busy }),
    visibility: (word) => ({ classification: word.toUpperCase() }),
    categories: (categories) => ({ categories }),
    color: (color) => ({ color }),
    rule: (rule) => ({ rules: readRules(rule) }),
    extraDates: (dates) => ({ rdates: dates.map((text) => readExtraDate(text, start)) }),
    reminders: (reminders) => ({ alarms: alarmsOf(reminders, before?.alarms ?? [], title) }),
    organizer: (organizer) => ({
      organizer: organizer && organizerOf(organizer, before?.organizer ?? null),
    }),
    attendees: (attendees) => ({ attendees: attendeesOf(attendees, before?.attendees ?? []) }),
    links: (links) => ({
      links: links.map(({ target, title: label }) => {
        const known = before?.links.find(({ uri }) => uri === target);
        return { uri: target, relation: known?.relation ?? null, label: label || null };
      }),
    }),
  };
  const written = Object.entries(changes).map(([name, value]) => {
    const write = writers[name as keyof EventFields] as
      | ((value: unknown) => Partial<EntryFields>)
      | undefined;
    return value === undefined ? {} : (write?.(value) ?? {});
  });
  const fields: Partial<EntryFields> = Object.assign({}, ...written);
  requireOrder(fields.start ?? before?.start ?? null, fields.end ?? before?.end ?? null);
  return fields;
}

function readRules(rule: string | null): string[] {
  if (rule === null) return [];
  const text = rule.trim().replace(/^RRULE:/i, "");
  parseRule(text);
  return [text];
}

function readExtraDate(text: string, start: IcalTime | null): IcalTime {
  const time = parseTime(text, null);
  if (!time || !start || (time.kind === "date") !== (start.kind === "date"))
    throw new AppError("input-invalid", "A further date must be written as the event's start is.");
  return { ...start, wall: time.wall };
}

function organizerOf(organizer: { address: string; name: string }, before: Organizer | null): Organizer {
  const address = organizer.address.toLowerCase();
  if (before?.address === address && (before.name ?? "") === organizer.name) return before;
  return { uri: `mailto:${organizer.address}`, address, name: organizer.name || null, sentBy: null };
}

const roles: Record<EventAttendee["role"], string> = {
  required: "REQ-PARTICIPANT",
  optional: "OPT-PARTICIPANT",
  chair: "CHAIR",
  informed: "NON-PARTICIPANT",
};

/** Attendees that a person did not see, as they have no mail address, stay. */
function attendeesOf(attendees: EventAttendee[], before: Attendee[]): Attendee[] {
  const unseen = before.filter((attendee) => attendeeOf(attendee) === null);
  return [...attendees.map((attendee) => writtenAttendee(attendee, before)), ...unseen];
}

function writtenAttendee(attendee: EventAttendee, before: Attendee[]): Attendee {
  const address = attendee.address.toLowerCase();
  const known = before.find((other) => other.address === address);
  const seen = known && attendeeOf(known);
  if (known && JSON.stringify(seen) === JSON.stringify({ ...attendee, address, comment: "" })) return known;
  return {
    uri: known?.uri ?? `mailto:${attendee.address}`,
    address,
    name: attendee.name || null,
    sentBy: known?.sentBy ?? null,
    role: roles[attendee.role],
    status: attendee.status.toUpperCase(),
    rsvp: known?.rsvp ?? attendee.status === "needs-action",
    type: attendee.type.toUpperCase(),
    delegatedTo: attendee.delegatedTo ? [attendee.delegatedTo] : [],
    delegatedFrom: attendee.delegatedFrom ? [attendee.delegatedFrom] : [],
  };
}

function requireOrder(start: IcalTime | null, end: IcalTime | null): void {
  if (!start) throw new AppError("input-invalid", "An event needs a start.");
  if (!end) return;
  const differ = (start.kind === "date") !== (end.kind === "date");
  if (differ) throw new AppError("input-invalid", "Start and end must both be days, or both have a time.");
  const sameZone = start.kind === end.kind && start.zone === end.zone;
  if (sameZone && (end.wall < start.wall || (start.kind === "date" && end.wall === start.wall)))
    throw new AppError("input-invalid", "The end lies before the start.");
}
