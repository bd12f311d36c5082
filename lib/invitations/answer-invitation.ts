import type { Actor } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { partsOf } from "#lib/formats/ical/change-object.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject, IcalTime } from "#lib/formats/ical/types.ts";
import { answerObject } from "./answer-object.ts";
import { judgeInvitation } from "./judge-invitation.ts";
import { loadInvitation } from "./load-invitation.ts";
import type { InvitationServices } from "./ports.ts";
import { findEvent, saveOutcome } from "./repository.ts";
import { sendAnswer } from "./send-answer.ts";
import { storeObject } from "./store-object.ts";
import type { Answer, Person, ReceivedInvitation } from "./types.ts";

/** What a person says to an invitation. */
export interface SpokenAnswer {
  answer: Answer;
  comment: string;
  /** Another time, in ms since 1970. */
  proposal: { start: number; end: number } | null;
}

/**
 * Answers the invitation that a mail carries: the event stands in the person's calendar with their answer, and the
 * organiser gets it by mail.
 * @throws AppError not-found; input-invalid when it is no invitation, or comes from somebody who may not invite;
 * conflict
 */
export async function answerInvitation(
  person: Person,
  messageId: string,
  spoken: SpokenAnswer,
  services: InvitationServices,
): Promise<void> {
  const invitation = await loadInvitation(person, messageId, services);
  if (invitation.method !== "REQUEST")
    throw new AppError("input-invalid", "This message does not ask for an answer.");
  const actor: Actor = { userId: person.id, authorId: person.id };
  const found = await findEvent(person.id, invitation.object.uid);
  const object = objectToAnswer(invitation, found?.text ?? null, judgeInvitation(invitation, found));
  const answered = answerObject(object, instancesOf(invitation.object), invitation.addresses, spoken.answer);
  await storeObject(actor, answered.object, found);
  const proposal = spoken.proposal && { start: utc(spoken.proposal.start), end: utc(spoken.proposal.end) };
  await sendAnswer(person, answered, spoken.comment, proposal, services);
  await saveOutcome(person.id, invitation, { state: "applied", reason: "" });
}

function objectToAnswer(
  { object }: ReceivedInvitation,
  storedText: string | null,
  decision: ReturnType<typeof judgeInvitation>,
): CalendarObject {
  if (decision.outcome === "refuse") throw new AppError("input-invalid", decision.reason);
  if (decision.outcome === "ignore") return (storedText && readObject(storedText)) || object;
  return decision.object ?? ((storedText && readObject(storedText)) || object);
}

/** The instances that an invitation is for; null: all of it. */
function instancesOf(object: CalendarObject): IcalTime[] | null {
  if (object.master) return null;
  return partsOf(object).flatMap((part) => readEntry(part).recurrenceId ?? []);
}

function utc(instant: number): IcalTime {
  return { kind: "utc", wall: instant, zone: null };
}
