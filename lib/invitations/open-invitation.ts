import { AppError } from "#lib/errors.ts";
import type { Component } from "#lib/formats/content-line/types.ts";
import { partsOf } from "#lib/formats/ical/change-object.ts";
import { findOverride, isSeries } from "#lib/formats/ical/change-series.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { Attendee, CalendarObject, Entry } from "#lib/formats/ical/types.ts";
import { compareAge } from "#lib/formats/itip/part-age.ts";
import { isCancelled } from "#lib/formats/itip/take-cancel.ts";
import { answerOf } from "#lib/formats/itip/take-reply.ts";
import type { Decision } from "#lib/formats/itip/types.ts";
import { utcZone, type Zone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { ownAttendee } from "./answer-object.ts";
import { findSameDay, type OtherEvent } from "./find-same-day.ts";
import { judgeInvitation } from "./judge-invitation.ts";
import { loadInvitation } from "./load-invitation.ts";
import { type Moment, momentOf } from "./moment-of.ts";
import type { InvitationServices } from "./ports.ts";
import { findEvent, findOutcome } from "./repository.ts";
import { decided, type Outcome, type Person, type ReceivedInvitation, type StoredEvent } from "./types.ts";

type InvitationState = "current" | "newer" | "absent" | "cancelled" | "waiting" | "refused" | "done";

/** A scheduling message with all that its card shows. */
export interface OpenedInvitation {
  message: ReceivedInvitation;
  entry: Entry;
  series: "no" | "series" | "instance";
  when: Moment | null;
  present: Moment | null;
  own: Attendee | null;
  /** Of a REPLY or COUNTER: the line of who sent it. */
  answer: Attendee | null;
  itemId: string | null;
  state: InvitationState;
  reason: string;
  sameDay: OtherEvent[];
}

/**
 * The scheduling message of a mail beside what the calendar holds. `timeZone`: the person's, an IANA name. @throws
 * AppError not-found
 */
export async function openInvitation(
  person: Person,
  messageId: string,
  timeZone: string,
  services: InvitationServices,
): Promise<OpenedInvitation> {
  const message = await loadInvitation(person, messageId, services);
  const [part] = partsOf(message.object);
  if (!part) throw new AppError("not-found", "This message holds no invitation.");
  const zone = zoneOf(timeZone) ?? utcZone;
  const found = await findEvent(person.id, message.object.uid);
  const stored = found && !found.inBin ? readObject(found.text) : null;
  const present = stored && counterpart(stored, part);
  const when = momentOf(message.object, part, zone);
  const decision = judgeInvitation(message, found);
  const outcome = await findOutcome(person.id, message);
  return {
    message,
    entry: readEntry(part),
    series: seriesOf(message.object),
    when,
    present: stored && present ? momentOf(stored, present, zone) : null,
    own: ownAttendee(present ?? part, message.addresses),
    answer: answerOf(part, message.sender.address),
    itemId: stored && found ? found.id : null,
    ...stateOf({
      message,
      found,
      decision,
      outcome,
      isOld: present !== null && compareAge(part, present) < 0,
    }),
    sameDay: await sameDayOf(person, message, when, zone),
  };
}

/** What the calendar holds of the same instance. */
function counterpart(stored: CalendarObject, part: Component): Component | null {
  const id = readEntry(part).recurrenceId;
  return (id ? findOverride(stored, id) : null) ?? stored.master ?? stored.overrides[0] ?? null;
}

function seriesOf(object: CalendarObject): OpenedInvitation["series"] {
  if (!object.master) return "instance";
  return isSeries(object) ? "series" : "no";
}

interface Judged {
  message: ReceivedInvitation;
  found: StoredEvent | null;
  decision: Decision;
  outcome: Outcome | null;
  /** The calendar holds something newer. */
  isOld: boolean;
}

function stateOf({ message, found, decision, outcome, isOld }: Judged): {
  state: InvitationState;
  reason: string;
} {
  const stored = found && readObject(found.text);
  if (stored && isCancelled(stored)) return { state: "cancelled", reason: "" };
  if (outcome?.reason === decided) return { state: "done", reason: "" };
  if (decision.outcome === "refuse") return { state: "refused", reason: decision.reason };
  if (decision.outcome === "ask") return { state: "waiting", reason: decision.reason };
  if (decision.outcome === "ignore") {
    if (!found || found.inBin)
      return { state: "absent", reason: message.method === "REQUEST" ? "" : decision.reason };
    return { state: isOld && message.method !== "REPLY" ? "newer" : "current", reason: "" };
  }
  if (message.authentic) return { state: "absent", reason: "" };
  return { state: "waiting", reason: "It could not be verified who sent this." };
}

async function sameDayOf(
  person: Person,
  { object, addresses, method }: ReceivedInvitation,
  when: Moment | null,
  zone: Zone,
): Promise<OtherEvent[]> {
  if (!when || (method !== "REQUEST" && method !== "COUNTER" && method !== "PUBLISH")) return [];
  return findSameDay(person.id, object.uid, when, addresses, zone);
}
