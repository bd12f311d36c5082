import { AppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { parseMessageId } from "#lib/mail/ids.ts";
import type { MailStore } from "#lib/mail/ports.ts";
import type { DeliveryServices } from "../ports.ts";
import { appendOnce } from "./append-once.ts";
import { delayAfter } from "./judge-failure.ts";
import { reportRefused } from "./report-refused.ts";
import { type Lease, markFiled, postpone } from "./repository.ts";

/**
 * Files the submitted bytes in Sent, tells the person of recipients that were refused, and marks the message that was
 * answered. What fails is tried again for as long as it takes; it never leads to a second submission.
 */
export async function fileSubmission(
  lease: Lease,
  { mail, serverFilesSent }: DeliveryServices,
): Promise<void> {
  let store: MailStore;
  try {
    store = await mail.openStore(lease.account);
    if (!serverFilesSent) {
      const sent = await store.ensureFolder("sent");
      const { messageId, mime } = lease;
      await appendOnce(store, sent, {
        messageId,
        mime,
        receivedAt: lease.submittedAt ?? new Date(),
        seen: true,
      });
    }
    await reportRefused(store, lease);
  } catch (error) {
    log().warn({ submission: lease.id, err: error }, "a sent message was not filed");
    const reason = error instanceof AppError ? error.publicMessage : "Something went wrong on our side.";
    const sentence = `The message was sent, but its copy is not in Sent yet. ${reason}`;
    await postpone(lease, delayAfter(lease.attempts), sentence);
    return;
  }
  await markFiled(lease);
  await markSource(store, lease);
}

/** Best effort: the message that was answered may be gone. */
async function markSource(store: MailStore, { id, source }: Lease): Promise<void> {
  if (!source) return;
  try {
    const flag = source.action === "reply" ? { answered: true } : { forwarded: true };
    await store.changeFlags([parseMessageId(source.id)], flag);
  } catch (err) {
    log().info({ submission: id, err }, "the answered message could not be marked");
  }
}
