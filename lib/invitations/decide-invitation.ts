import type { Actor } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { partsOf, replacePart } from "#lib/formats/ical/change-object.ts";
import { overrideInstance } from "#lib/formats/ical/change-series.ts";
import { inFormOf } from "#lib/formats/ical/list-instances.ts";
import { objectZones } from "#lib/formats/ical/object-zones.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject, EntryFields, IcalTime } from "#lib/formats/ical/types.ts";
import { buildDeclineCounter } from "#lib/formats/itip/build-reply.ts";
import { reschedule } from "#lib/formats/itip/reschedule.ts";
import { answerOf } from "#lib/formats/itip/take-reply.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { announceFrom } from "./announce-from.ts";
import { judgeInvitation } from "./judge-invitation.ts";
import { keyOf } from "./key-of.ts";
import { loadInvitation } from "./load-invitation.ts";
import type { InvitationServices } from "./ports.ts";
import { findEvent, saveOutcome } from "./repository.ts";
import { sendScheduling } from "./send-scheduling.ts";
import { storeObject } from "./store-object.ts";
import { decided, type Person, type ReceivedInvitation, type StoredEvent } from "./types.ts";

/**
 * The person's word on what only they can decide: an unverified message, a stranger's answer, a published event,
 * another time that an attendee proposes. What they accept is applied; of a proposal everybody hears.
 * @throws AppError not-found; input-invalid when there is nothing to decide; conflict
 */
export async function decideInvitation(
  person: Person,
  messageId: string,
  accepts: boolean,
  services: InvitationServices,
): Promise<void> {
  const invitation = await loadInvitation(person, messageId, services);
  const found = await findEvent(person.id, invitation.object.uid);
  const decision = judgeInvitation(invitation, found);
  if (decision.outcome === "refuse" || decision.outcome === "ignore")
    throw new AppError("input-invalid", decision.reason);
  const actor = { userId: person.id, authorId: person.id };
  if (invitation.method === "COUNTER" && found)
    await decideCounter(person, invitation, found, accepts, services);
  else if (accepts && decision.object) {
    if (invitation.method === "REPLY" && found) await announceFrom(found.id, found.version);
    await storeObject(actor, decision.object, found);
  }
  await saveOutcome(person.id, invitation, {
    state: accepts ? "applied" : "refused",
    reason: decided,
  });
}

async function decideCounter(
  person: Person,
  invitation: ReceivedInvitation,
  found: StoredEvent,
  accepts: boolean,
  services: InvitationServices,
): Promise<void> {
  const stored = readObject(found.text);
  if (!stored) throw new AppError("input-invalid", "This event cannot be read.");
  if (!accepts) return declineCounter(person, invitation, services);
  const actor: Actor = { userId: person.id, authorId: person.id };
  await announceFrom(found.id, found.version);
  await storeObject(actor, reschedule(stored, withProposal(stored, invitation.object), Date.now()), found);
}

function withProposal(stored: CalendarObject, proposed: CalendarObject): CalendarObject {
  let changed = stored;
  for (const part of partsOf(proposed)) {
    const { recurrenceId, ...entry } = readEntry(part);
    const times = timesLike(stored, proposed, entry);
    if (recurrenceId) changed = overrideInstance(changed, recurrenceId, times);
    else if (changed.master)
      changed = replacePart(changed, changed.master, changeEntry(changed.master, times));
  }
  return changed;
}

/** The times that are proposed, in the zone that the event has. */
function timesLike(
  stored: CalendarObject,
  proposed: CalendarObject,
  times: TimesOfEntry,
): Partial<EntryFields> {
  const form = stored.master && readEntry(stored.master).start;
  const zoneOfTime = objectZones({ ...proposed, calendar: stored.calendar }, utcZone);
  const like = (time: IcalTime | null) =>
    time && form?.kind === "zoned" && time.kind !== "date" ? inFormOf(form, time, zoneOfTime) : time;
  const { start, end, duration } = times;
  return { start: like(start), ...(end ? { end: like(end) } : { duration }) };
}

type TimesOfEntry = Pick<EntryFields, "start" | "end" | "duration">;

async function declineCounter(
  { id, account, name }: Person,
  { object, sender, mailId }: ReceivedInvitation,
  services: InvitationServices,
): Promise<void> {
  const [part] = partsOf(object);
  const attendee = part && answerOf(part, sender.address);
  if (!part || !attendee) return;
  const message = {
    method: "DECLINECOUNTER" as const,
    object: buildDeclineCounter(part, attendee, Date.now()),
    recipients: [sender],
    isUpdate: false,
    comment: "",
  };
  await sendScheduling({ ...message, account, name, key: keyOf([id, mailId, "decline"]) }, services);
}
