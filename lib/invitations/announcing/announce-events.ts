import { AppError } from "#lib/errors.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { organizerOf } from "#lib/formats/itip/may-organise.ts";
import { planMessages } from "#lib/formats/itip/plan-messages.ts";
import { log } from "#lib/log.ts";
import { keyOf } from "../key-of.ts";
import type { InvitationServices } from "../ports.ts";
import { sendScheduling } from "../send-scheduling.ts";
import { type DueAnnouncement, findDue, findVersion, markTold } from "./repository.ts";

const batch = 50;

/**
 * Tells the people invited to events what changed since they were last told: one message for each change that they
 * have to know of. What is undone within the time for it, is never told. A message is accepted once for each version,
 * so being interrupted does no harm.
 */
export async function announceEvents(services: InvitationServices): Promise<void> {
  for (const due of await findDue(services.outbox.undoSendSeconds, batch)) {
    try {
      await announce(due, services);
    } catch (err) {
      log().warn({ err, item: due.itemId }, "an event could not be announced");
      // What is refused once is refused for ever.
      if (err instanceof AppError && !err.retryable) await markTold(due.itemId, due.told, due.version);
    }
  }
}

async function announce(due: DueAnnouncement, services: InvitationServices): Promise<void> {
  const earlier = due.told > 0 ? await findVersion(due.itemId, due.told) : null;
  const before = earlier && !earlier.deleted ? readObject(earlier.text) : null;
  const after = due.deleted ? null : readObject(due.text);
  const { address } = due.account;
  const known = after ?? before;
  if (known && organizerOf(known)?.address === address) {
    const messages = planMessages(before, after, address, Date.now());
    for (const message of messages) {
      const key = keyOf([due.itemId, `${due.version}`, message.method, message.recipients[0]?.address ?? ""]);
      await sendScheduling({ ...message, ...due, key, comment: "" }, services);
    }
  }
  await markTold(due.itemId, due.told, due.version);
}
