import { serialiseComponent } from "#lib/formats/content-line/serialise-component.ts";
import type { Component } from "#lib/formats/content-line/types.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { partsOf, withParts } from "#lib/formats/ical/change-object.ts";
import { findOverride, instanceOf } from "#lib/formats/ical/change-series.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { Attendee, CalendarObject } from "#lib/formats/ical/types.ts";
import { withoutAnswerTimes } from "./reply-stamp.ts";
import { isCancelled } from "./take-cancel.ts";

/** One message to send. */
export interface PlannedMessage {
  method: "REQUEST" | "CANCEL";
  object: CalendarObject;
  recipients: { address: string; name: string }[];
  /** They have heard of it before. */
  isUpdate: boolean;
}

/** What changes for nobody but the organiser. */
const ownProperties = ["DTSTAMP", "LAST-MODIFIED", "CREATED", "COLOR", "CATEGORIES", "TRANSP", "SEQUENCE"];

/**
 * What the attendees must be told when the organiser's object was `before` (as they were last told; null: nothing
 * yet) and is `after` now (null: deleted). A CANCEL for those who are no longer invited, a REQUEST for the others;
 * who is invited to single instances only hears of these alone. Answers that came in are no news.
 */
export function planMessages(
  before: CalendarObject | null,
  after: CalendarObject | null,
  organizer: string,
  stamp: number,
): PlannedMessage[] {
  const told = before && !isCancelled(before) ? invitedTo(before, organizer) : [];
  const gone = after === null || isCancelled(after);
  if (gone) return before ? cancels(before, told, stamp) : [];
  const invited = invitedTo(after, organizer);
  const dropped = told.filter(({ address }) => !invited.some((each) => each.address === address));
  const fresh = invited.some(({ address }) => !told.some((each) => each.address === address));
  const changed = before === null || fresh || newsOf(before) !== newsOf(after);
  return [
    ...(before ? cancels(before, dropped, stamp) : []),
    ...(changed ? groupsOf(after, invited).map((group) => request(after, group, before, stamp)) : []),
  ];
}

function invitedTo(object: CalendarObject, organizer: string): PlannedMessage["recipients"] {
  const byAddress = new Map<string, string>();
  for (const { address, name } of partsOf(object).flatMap((part) => readEntry(part).attendees))
    if (address && address !== organizer) byAddress.set(address, name ?? "");
  return [...byAddress].map(([address, name]) => ({ address, name }));
}

/** People who are told of the same parts. */
interface Group {
  recipients: PlannedMessage["recipients"];
  parts: Component[];
}

function groupsOf(object: CalendarObject, recipients: PlannedMessage["recipients"]): Group[] {
  const { master, overrides } = object;
  const whole = recipients.filter(({ address }) => master !== null && invites(master, address));
  const single = recipients
    .filter((each) => !whole.includes(each))
    .map((each) => ({
      recipients: [each],
      parts: overrides.filter((part) => invites(part, each.address)),
    }));
  return [...(whole.length > 0 ? [{ recipients: whole, parts: partsOf(object) }] : []), ...single];
}

function invites(part: Component, address: string): boolean {
  return readEntry(part).attendees.some((each) => each.address === address);
}

function newsOf(object: CalendarObject): string {
  const told = object.overrides.filter((part) => !isOnlyAnswered(object, part)).map(newsOfPart);
  return [...(object.master ? [newsOfPart(object.master)] : []), ...told].sort().join("");
}

// An answer to one instance makes a component of it, which says nothing else than the series does.
function isOnlyAnswered(object: CalendarObject, part: Component): boolean {
  const id = readEntry(part).recurrenceId;
  const plain = id && instanceOf(object, id);
  return plain !== null && newsOfPart(plain) === newsOfPart(part);
}

function newsOfPart(part: Component): string {
  const attendees = readEntry(part).attendees.map(unanswered);
  const bare = changeEntry(part, { alarms: [], attendees: [] });
  const lines = bare.lines.filter((line) => !ownProperties.includes(line.name));
  return JSON.stringify(attendees) + serialiseComponent({ ...bare, lines });
}

function unanswered(attendee: Attendee): Attendee {
  return { ...attendee, status: "NEEDS-ACTION", rsvp: true, delegatedTo: [], delegatedFrom: [] };
}

function request(
  after: CalendarObject,
  group: Group,
  before: CalendarObject | null,
  stamp: number,
): PlannedMessage {
  const { recipients } = group;
  const parts = group.parts.map((part) =>
    forOthers(part, Math.max(sequenceOf(part), floorOf(part, before)), stamp),
  );
  const isUpdate = before !== null && invitedToAny(before, recipients);
  return { method: "REQUEST", object: withParts(after, parts), recipients, isUpdate };
}

function invitedToAny(before: CalendarObject, recipients: PlannedMessage["recipients"]): boolean {
  const addresses = partsOf(before).flatMap((part) =>
    readEntry(part).attendees.map(({ address }) => address),
  );
  return recipients.some(({ address }) => addresses.includes(address));
}

// An undo brings back a lower SEQUENCE, which others would take for something old.
function floorOf(part: Component, before: CalendarObject | null): number {
  if (!before) return 0;
  const id = readEntry(part).recurrenceId;
  const old = id ? findOverride(before, id) : before.master;
  return old ? sequenceOf(old) : 0;
}

function cancels(
  before: CalendarObject,
  recipients: PlannedMessage["recipients"],
  stamp: number,
): PlannedMessage[] {
  return groupsOf(before, recipients).map((group) => {
    const { master } = before;
    const named = master && group.parts.includes(master) ? [master] : group.parts;
    const parts = named.map((part) => calledOff(part, group.recipients, stamp));
    return {
      method: "CANCEL",
      object: withParts(before, parts),
      recipients: group.recipients,
      isUpdate: true,
    };
  });
}

function calledOff(part: Component, recipients: PlannedMessage["recipients"], stamp: number): Component {
  const { attendees } = readEntry(part);
  const named = attendees.filter(({ address }) => recipients.some((each) => each.address === address));
  return forOthers(changeEntry(part, { attendees: named, status: "CANCELLED" }), sequenceOf(part) + 1, stamp);
}

function forOthers(part: Component, sequence: number, stamp: number): Component {
  const attendees = readEntry(part).attendees.map((each) =>
    each.status === "NEEDS-ACTION" ? { ...each, rsvp: true } : each,
  );
  return changeEntry(withoutAnswerTimes(part), { alarms: [], sequence, stamp, color: null, attendees });
}

function sequenceOf(part: Component): number {
  return readEntry(part).sequence;
}
