import { log } from "#lib/log.ts";
import { acceptSubmission } from "#lib/outbox/accept-submission.ts";
import type { ReminderServices } from "./ports.ts";
import { reminderMail } from "./reminder-mail.ts";
import { reminderPush } from "./reminder-push.ts";
import { findMailbox, findUndelivered, markDelivered } from "./repository.ts";
import type { OutgoingReminder } from "./types.ts";

/** At the same time. */
const batch = 20;

/** A reminder that could not leave the house for this long has lost its use. In milliseconds. */
const patience = 60 * 60 * 1000;

/**
 * Sends the mails and pushes of fired reminders. What was interrupted is sent again without being seen twice: a mail
 * is accepted once for each key, and a push takes the place of the one before.
 */
export async function deliverReminders(services: ReminderServices): Promise<void> {
  const undelivered = await findUndelivered(batch);
  await Promise.all(undelivered.map((reminder) => deliverOrWait(reminder, services)));
}

async function deliverOrWait(reminder: OutgoingReminder, services: ReminderServices): Promise<void> {
  try {
    await deliver(reminder, services);
  } catch (err) {
    log().warn({ err, reminder: reminder.id }, "a reminder could not be delivered");
    if (Date.now() - reminder.firedAt.getTime() < patience) return;
  }
  await markDelivered(reminder.id, reminder.deliveryId);
}

async function deliver(reminder: OutgoingReminder, services: ReminderServices): Promise<void> {
  const { person, deliveryId } = reminder;
  if (reminder.action === "display") return services.notify(person.id, reminderPush(reminder));
  const account = await findMailbox(person.id);
  if (!account) return;
  const draft = reminderMail(reminder);
  const message = { account, name: person.name, idempotencyKey: deliveryId, draft };
  await acceptSubmission(message, services.mail, { ...services.outbox, undoSendSeconds: 0 });
}
