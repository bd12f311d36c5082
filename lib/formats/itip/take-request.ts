import type { Component } from "#lib/formats/content-line/types.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { partsOf, withParts } from "#lib/formats/ical/change-object.ts";
import { findOverride, inMasterForm } from "#lib/formats/ical/change-series.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject } from "#lib/formats/ical/types.ts";
import { mayOrganise, organizerOf } from "./may-organise.ts";
import { compareAge } from "./part-age.ts";
import type { Decision, Recipient, SchedulingMessage } from "./types.ts";

/**
 * REQUEST (RFC 5546 section 3.2.2): new, changed, the whole series or single instances. Each part counts by its own
 * age, so messages may come in any order; instances that are older than the master of a series fall with it.
 */
export function takeRequest(message: SchedulingMessage, recipient: Recipient): Decision {
  const { object, sender } = message;
  const { stored } = recipient;
  if (!mayOrganise(sender, object, stored)) {
    if (stored || organizerOf(object)?.sentBy !== sender)
      return { outcome: "refuse", reason: "It does not come from the organiser." };
    return {
      outcome: "ask",
      reason: "Somebody sends it in the organiser's name.",
      object: mergeRequest(object, null, recipient.addresses),
    };
  }
  if (!invites(object, recipient.addresses))
    return {
      outcome: "ask",
      reason: "You are not on the list of those invited.",
      object: mergeRequest(object, stored, recipient.addresses),
    };
  const merged = mergeRequest(object, stored, recipient.addresses);
  if (!merged) return { outcome: "ignore", reason: "A newer version is in your calendar already." };
  return { outcome: "apply", object: merged };
}

/** Whether one of these addresses is invited to any part of the object. */
function invites(object: CalendarObject, addresses: string[]): boolean {
  return partsOf(object).some((part) =>
    readEntry(part).attendees.some(({ address }) => address !== null && addresses.includes(address)),
  );
}

/**
 * What a calendar holds after it has taken the newer parts of `incoming`; null if none is newer. Reminders, colour
 * and categories are the person's own business, and so is their answer (of one of these addresses) while the SEQUENCE
 * stays.
 */
export function mergeRequest(
  incoming: CalendarObject,
  stored: CalendarObject | null,
  addresses: string[],
): CalendarObject | null {
  if (!stored)
    return withParts(
      incoming,
      partsOf(incoming).map((part) => keepOwn(part, null, addresses)),
    );
  const master = newer(incoming.master, stored.master, addresses);
  const floor = master ? readEntry(master).sequence : -1;
  const isExcluded = exclusionsOf(incoming, master);
  const overrides = mergeOverrides(incoming, stored, addresses).filter(
    (part) => readEntry(part).sequence >= floor && !isExcluded(part),
  );
  const parts = master ? [master, ...overrides] : overrides;
  const before = partsOf(stored);
  if (parts.length === before.length && parts.every((part) => before.includes(part))) return null;
  const zones = incoming.calendar.components.filter((component) => component.name === "VTIMEZONE");
  const others = stored.calendar.components.filter(
    (component) => !zones.some((zone) => sameZone(zone, component)),
  );
  const base = { ...stored, calendar: { ...stored.calendar, components: [...zones, ...others] } };
  return withParts(base, parts);
}

// An instance that the organiser takes out of the series leaves no message of its own: its component goes with it.
function exclusionsOf(incoming: CalendarObject, master: Component | null): (part: Component) => boolean {
  if (!master) return () => false;
  const series = withParts(incoming, [master]);
  const walls = new Set(readEntry(master).exdates.map((time) => inMasterForm(series, time).wall));
  return (part) => {
    const id = readEntry(part).recurrenceId;
    return id !== null && walls.size > 0 && walls.has(inMasterForm(series, id).wall);
  };
}

function mergeOverrides(incoming: CalendarObject, stored: CalendarObject, addresses: string[]): Component[] {
  const kept = stored.overrides.map((part) => {
    const id = readEntry(part).recurrenceId;
    const arrived = id && findOverride(incoming, id);
    return (arrived && newer(arrived, part, addresses)) ?? part;
  });
  const added = incoming.overrides.filter((part) => {
    const id = readEntry(part).recurrenceId;
    return id !== null && findOverride(stored, id) === null;
  });
  return [...kept, ...added.map((part) => keepOwn(part, stored.master, addresses))];
}

function newer(arrived: Component | null, present: Component | null, addresses: string[]): Component | null {
  if (!arrived) return present;
  if (present && compareAge(arrived, present) <= 0) return present;
  return keepOwn(arrived, present, addresses);
}

function keepOwn(arrived: Component, present: Component | null, addresses: string[]): Component {
  const said = readEntry(arrived);
  // Whatever reminders the organiser has are theirs.
  if (!present) return changeEntry(arrived, { alarms: [] });
  const { alarms, color, categories, transparent, sequence, attendees } = readEntry(present);
  const answer = attendees.find(({ address }) => address !== null && addresses.includes(address));
  const kept =
    answer && sequence === said.sequence
      ? said.attendees.map((each) =>
          each.address === answer.address ? { ...each, status: answer.status } : each,
        )
      : said.attendees;
  return changeEntry(arrived, { alarms, color, categories, transparent, attendees: kept });
}

function sameZone(one: Component, other: Component): boolean {
  return other.name === "VTIMEZONE" && idOf(one) === idOf(other);
}

function idOf(zone: Component): string | undefined {
  return zone.lines.find((line) => line.name === "TZID")?.value;
}
