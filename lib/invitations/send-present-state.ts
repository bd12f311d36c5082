import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { planMessages } from "#lib/formats/itip/plan-messages.ts";
import { keyOf } from "./key-of.ts";
import type { InvitationServices } from "./ports.ts";
import { findEvent, saveOutcome } from "./repository.ts";
import { sendScheduling } from "./send-scheduling.ts";
import type { Person, ReceivedInvitation } from "./types.ts";

/** Answers a REFRESH (RFC 5546 section 3.2.6): the one who asks is sent the event as it is. */
export async function sendPresentState(
  person: Person,
  message: ReceivedInvitation,
  services: InvitationServices,
): Promise<void> {
  const found = await findEvent(person.id, message.object.uid);
  const object = found && !found.inBin ? readObject(found.text) : null;
  if (!object) return;
  const { account, name } = person;
  const [plan] = planMessages(null, object, account.address, Date.now());
  const recipients = plan?.recipients.filter(({ address }) => address === message.sender.address) ?? [];
  if (!plan || recipients.length === 0) return;
  const key = keyOf([person.id, message.mailId, "REFRESH"]);
  await sendScheduling({ ...plan, recipients, account, name, key, isUpdate: true, comment: "" }, services);
  await saveOutcome(person.id, message, { state: "applied", reason: "" });
}
