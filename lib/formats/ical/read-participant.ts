import type { ContentLine } from "#lib/formats/content-line/types.ts";
import { findParameter } from "./find-lines.ts";
import type { Attendee, Organizer } from "./types.ts";

/** Reads ORGANIZER (RFC 5545 section 3.8.4.3). */
export function readOrganizer(line: ContentLine): Organizer {
  const uri = line.value.trim();
  return {
    uri,
    address: addressOf(uri) ?? findParameter(line, "EMAIL")?.trim().toLowerCase() ?? null,
    name: findParameter(line, "CN")?.trim() || null,
    sentBy: addressOf(findParameter(line, "SENT-BY") ?? ""),
  };
}

/** Reads ATTENDEE (RFC 5545 section 3.8.4.1) with the defaults of its parameters. */
export function readAttendee(line: ContentLine): Attendee {
  return {
    ...readOrganizer(line),
    role: wordOf(line, "ROLE", "REQ-PARTICIPANT"),
    status: wordOf(line, "PARTSTAT", "NEEDS-ACTION"),
    rsvp: wordOf(line, "RSVP", "FALSE") === "TRUE",
    type: wordOf(line, "CUTYPE", "INDIVIDUAL"),
    delegatedTo: addressesOf(line, "DELEGATED-TO"),
    delegatedFrom: addressesOf(line, "DELEGATED-FROM"),
  };
}

/** The mail address of a `mailto:` URI, or of an address without it, in lower case; null for anything else. */
export function addressOf(uri: string): string | null {
  const bare = uri.trim().replace(/^mailto:/i, "");
  const address = bare.includes("%") ? decoded(bare) : bare;
  return /^[^\s@:/<>]+@[^\s@:/<>]+$/.test(address) ? address.toLowerCase() : null;
}

function wordOf(line: ContentLine, name: string, otherwise: string): string {
  return findParameter(line, name)?.trim().toUpperCase() || otherwise;
}

function addressesOf(line: ContentLine, name: string): string[] {
  const values = line.parameters.find((parameter) => parameter.name === name)?.values ?? [];
  return values.map(addressOf).filter((address) => address !== null);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
