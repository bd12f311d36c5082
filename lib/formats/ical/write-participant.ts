import type { ContentLine, Parameter } from "#lib/formats/content-line/types.ts";
import { readAttendee, readOrganizer } from "./read-participant.ts";
import type { Attendee, Organizer } from "./types.ts";
import { parameter, writeProperty } from "./write-property.ts";

/** Writes ORGANIZER; what we do not know of `before`, the line of the same address, is kept. */
export function writeOrganizer(organizer: Organizer, before: ContentLine | null): ContentLine {
  if (before && same(readOrganizer(before), organizer)) return before;
  const known = organizerParameters(organizer);
  return writeProperty("ORGANIZER", organizer.uri, [...known, ...others(before, ["CN", "SENT-BY"])]);
}

/** Writes ATTENDEE; what we do not know of `before`, the line of the same address, is kept. */
export function writeAttendee(attendee: Attendee, before: ContentLine | null): ContentLine {
  if (before && same(readAttendee(before), attendee)) return before;
  const known = [
    ...organizerParameters(attendee),
    ...(attendee.type === "INDIVIDUAL" ? [] : [parameter("CUTYPE", attendee.type)]),
    ...(attendee.role === "REQ-PARTICIPANT" ? [] : [parameter("ROLE", attendee.role)]),
    parameter("PARTSTAT", attendee.status),
    ...(attendee.rsvp ? [parameter("RSVP", "TRUE")] : []),
    ...addresses("DELEGATED-TO", attendee.delegatedTo),
    ...addresses("DELEGATED-FROM", attendee.delegatedFrom),
  ];
  const names = ["CN", "SENT-BY", "CUTYPE", "ROLE", "PARTSTAT", "RSVP", "DELEGATED-TO", "DELEGATED-FROM"];
  return writeProperty("ATTENDEE", attendee.uri, [...known, ...others(before, names)]);
}

function organizerParameters(organizer: Organizer): Parameter[] {
  const name = organizer.name ? [parameter("CN", organizer.name)] : [];
  return organizer.sentBy ? [...name, parameter("SENT-BY", `mailto:${organizer.sentBy}`)] : name;
}

function addresses(name: string, list: string[]): Parameter[] {
  return list.length > 0 ? [{ name, values: list.map((address) => `mailto:${address}`) }] : [];
}

function others(before: ContentLine | null, known: string[]): Parameter[] {
  return before?.parameters.filter((each) => !known.includes(each.name)) ?? [];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
