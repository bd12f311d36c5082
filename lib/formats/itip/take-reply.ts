import type { Component } from "#lib/formats/content-line/types.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { partsOf, withParts } from "#lib/formats/ical/change-object.ts";
import { findOverride, instanceOf } from "#lib/formats/ical/change-series.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { Attendee, CalendarObject } from "#lib/formats/ical/types.ts";
import { organizerOf } from "./may-organise.ts";
import { answeredAt, noteAnswer } from "./reply-stamp.ts";
import type { Decision, Recipient, SchedulingMessage } from "./types.ts";

/**
 * REPLY (RFC 5546 section 3.2.3) at the organiser's: to the series or to single instances, also of one who was
 * delegated to. Who is not on the list is a matter for the organiser.
 */
export function takeReply({ object, sender }: SchedulingMessage, recipient: Recipient): Decision {
  const { stored, addresses } = recipient;
  if (!stored) return { outcome: "ignore", reason: "The event is not in your calendar." };
  const organizer = organizerOf(stored);
  if (!organizer?.address || !addresses.includes(organizer.address))
    return { outcome: "refuse", reason: "You are not the organiser of this event." };
  let changed = stored;
  let stranger: Attendee | null = null;
  for (const part of partsOf(object)) {
    const answer = answerOf(part, sender);
    if (!answer)
      return { outcome: "refuse", reason: "It does not come from the attendee that it speaks for." };
    const next = applyAnswer(changed, part, answer);
    if (next === "stranger") stranger = answer;
    else changed = next;
  }
  if (stranger)
    return {
      outcome: "ask",
      reason: "They are not on the list of those invited.",
      object: withParts(
        stored,
        partsOf(stored).map((part) => withAttendee(part, stranger)),
      ),
    };
  if (changed === stored)
    return { outcome: "ignore", reason: "It answers an earlier version, or was counted already." };
  return { outcome: "apply", object: changed };
}

/** The attendee that this sender answers as: themselves, or the one whom they are SENT-BY for and who lets them. */
export function answerOf(part: Component, sender: string): Attendee | null {
  const { attendees } = readEntry(part);
  return attendees.find(({ address }) => address === sender) ?? null;
}

function applyAnswer(
  stored: CalendarObject,
  reply: Component,
  answer: Attendee,
): CalendarObject | "stranger" {
  const entry = readEntry(reply);
  const id = entry.recurrenceId;
  const present = id ? findOverride(stored, id) : stored.master;
  const target = present ?? (id && instanceOf(stored, id));
  const address = answer.address;
  if (!target || !address) return stored;
  const { attendees, sequence } = readEntry(target);
  const invited = attendees.some((each) => each.address === address);
  const delegated = attendees.some(
    (each) => each.address !== null && answer.delegatedFrom.includes(each.address),
  );
  if (!invited && !delegated) return "stranger";
  const stamp = entry.stamp ?? 0;
  // A reset of the times asks for an answer anew, so one to what was before does not count (RFC 5546 section 2.1.5).
  if (entry.sequence < sequence || stamp <= answeredAt(target, address)) return stored;
  const replied = noteAnswer(answered(target, answer, readEntry(reply).attendees), address, stamp);
  return withParts(stored, [...partsOf(stored).filter((part) => part !== present), replied]);
}

function answered(target: Component, answer: Attendee, said: Attendee[]): Component {
  const { attendees } = readEntry(target);
  const known = attendees.map((each) =>
    each.address === answer.address
      ? {
          ...each,
          status: answer.status,
          rsvp: false,
          delegatedTo: answer.delegatedTo,
          delegatedFrom: merged(each, answer),
        }
      : each,
  );
  const delegates = answer.delegatedTo
    .filter((address) => !known.some((each) => each.address === address))
    .map((address) => said.find((each) => each.address === address) ?? delegateOf(address, answer));
  const self = known.some((each) => each.address === answer.address) ? [] : [answer];
  return changeEntry(target, { attendees: [...known, ...self, ...delegates] });
}

function merged(known: Attendee, answer: Attendee): string[] {
  return [...new Set([...known.delegatedFrom, ...answer.delegatedFrom])];
}

function delegateOf(address: string, answer: Attendee): Attendee {
  return {
    ...answer,
    uri: `mailto:${address}`,
    address,
    name: null,
    status: "NEEDS-ACTION",
    rsvp: true,
    delegatedTo: [],
    delegatedFrom: answer.address ? [answer.address] : [],
  };
}

function withAttendee(part: Component, attendee: Attendee): Component {
  const { attendees } = readEntry(part);
  return changeEntry(part, { attendees: [...attendees, { ...attendee, rsvp: false }] });
}
