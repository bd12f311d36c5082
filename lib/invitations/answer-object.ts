import type { Component } from "#lib/formats/content-line/types.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { partsOf, withParts } from "#lib/formats/ical/change-object.ts";
import { findOverride, instanceOf } from "#lib/formats/ical/change-series.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { Attendee, CalendarObject, IcalTime } from "#lib/formats/ical/types.ts";
import type { Answer } from "./types.ts";

/** An answer put into one's own calendar, and the parts that the organiser is told of. */
export interface AnsweredObject {
  object: CalendarObject;
  answered: { part: Component; attendee: Attendee }[];
}

/**
 * Notes the answer of the person with these addresses: in these instances, or in all that there is. Who is not on the
 * list answers as who they are.
 */
export function answerObject(
  object: CalendarObject,
  instances: IcalTime[] | null,
  addresses: string[],
  answer: Answer,
): AnsweredObject {
  const base = instances ? withInstances(object, instances) : object;
  const wanted = instances?.map((id) => findOverride(base, id));
  const answered: AnsweredObject["answered"] = [];
  const parts = partsOf(base).map((part) => {
    if (wanted && !wanted.includes(part)) return part;
    if (readEntry(part).status === "CANCELLED") return part;
    const attendee = { ...attendeeOf(part, addresses), status: answer.toUpperCase(), rsvp: false };
    answered.push({ part, attendee });
    return withAttendee(part, attendee);
  });
  return { object: withParts(base, parts), answered };
}

/** The person's own line in a part; null if they are not invited to it. */
export function ownAttendee(part: Component, addresses: string[]): Attendee | null {
  const { attendees } = readEntry(part);
  return attendees.find(({ address }) => address !== null && addresses.includes(address)) ?? null;
}

function withInstances(object: CalendarObject, instances: IcalTime[]): CalendarObject {
  const missing = instances.filter((id) => !findOverride(object, id));
  const made = missing.map((id) => instanceOf(object, id)).filter((part) => part !== null);
  return made.length > 0 ? withParts(object, [...partsOf(object), ...made]) : object;
}

function attendeeOf(part: Component, addresses: string[]): Attendee {
  const [address = ""] = addresses;
  const unknown: Attendee = {
    uri: `mailto:${address}`,
    address,
    name: null,
    sentBy: null,
    role: "REQ-PARTICIPANT",
    status: "NEEDS-ACTION",
    rsvp: false,
    type: "INDIVIDUAL",
    delegatedTo: [],
    delegatedFrom: [],
  };
  return ownAttendee(part, addresses) ?? unknown;
}

function withAttendee(part: Component, attendee: Attendee): Component {
  const { attendees } = readEntry(part);
  const known = attendees.some(({ address }) => address === attendee.address);
  const list = known
    ? attendees.map((each) => (each.address === attendee.address ? attendee : each))
    : [...attendees, attendee];
  return changeEntry(part, { attendees: list });
}
