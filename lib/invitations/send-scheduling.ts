import { writeMessage } from "#lib/formats/ical/write-object.ts";
import { acceptSubmission } from "#lib/outbox/accept-submission.ts";
import type { InvitationServices } from "./ports.ts";
import { schedulingMail } from "./scheduling-mail.ts";
import type { OutgoingScheduling } from "./types.ts";

/** Addresses come from calendars that strangers wrote. */
const fitForSmtp =
  /^[^\s@<>()[\]\\,;:"\u0000-\u001f\u007f]{1,64}@[^\s@<>()\\,;:"\u0000-\u001f\u007f]{1,190}$/;

const mostRecipients = 500;

/** Hands an iTIP message to the outbox as a mail (RFC 6047). */
export async function sendScheduling(
  message: OutgoingScheduling,
  services: InvitationServices,
): Promise<void> {
  const { method, object, account, name, key } = message;
  const recipients = message.recipients
    .filter(({ address }) => fitForSmtp.test(address))
    .slice(0, mostRecipients);
  if (recipients.length === 0) return;
  const draft = schedulingMail({ ...message, recipients });
  const calendar = { method, text: writeMessage(object, method) };
  const submission = { account, name, idempotencyKey: key, draft, calendar };
  await acceptSubmission(submission, services.mail, { ...services.outbox, undoSendSeconds: 0 });
}
