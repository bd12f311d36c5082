import { buildObject, partsOf } from "#lib/formats/ical/change-object.ts";
import type { IcalTime } from "#lib/formats/ical/types.ts";
import { buildCounter, buildReply } from "#lib/formats/itip/build-reply.ts";
import { organizerOf } from "#lib/formats/itip/may-organise.ts";
import type { AnsweredObject } from "./answer-object.ts";
import { keyOf } from "./key-of.ts";
import type { InvitationServices } from "./ports.ts";
import { sendScheduling } from "./send-scheduling.ts";
import type { Person } from "./types.ts";

/**
 * Tells the organiser the person's answer; with a proposal as a COUNTER. Nothing is sent where there is no organiser
 * to be told.
 */
export async function sendAnswer(
  person: Person,
  { object, answered }: AnsweredObject,
  comment: string,
  proposal: { start: IcalTime; end: IcalTime } | null,
  services: InvitationServices,
): Promise<void> {
  const organizer = organizerOf(object);
  const { account, name } = person;
  if (!organizer?.address || organizer.address === account.address || answered.length === 0) return;
  const stamp = Date.now();
  const parts = answered.flatMap(({ part, attendee }) =>
    partsOf(
      proposal
        ? buildCounter(part, attendee, comment, stamp, proposal)
        : buildReply(part, attendee, comment, stamp),
    ),
  );
  const message = {
    method: proposal ? ("COUNTER" as const) : ("REPLY" as const),
    object: buildObject(parts),
    recipients: [{ address: organizer.address, name: organizer.name ?? "" }],
    isUpdate: false,
    key: keyOf([person.id, object.uid, `${stamp}`]),
  };
  await sendScheduling({ ...message, account, name, comment }, services);
}
