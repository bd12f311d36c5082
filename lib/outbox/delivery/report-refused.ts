import { escapeHtml } from "#lib/formats/html/escape-html.ts";
import { composeMessage } from "#lib/formats/mime-compose/compose-message.ts";
import type { MailStore } from "#lib/mail/ports.ts";
import { appendOnce } from "./append-once.ts";
import type { Lease } from "./repository.ts";

/**
 * The server took a message for some recipients only. Sending it again would reach the others twice, so this is no
 * failed submission: the person finds a notice in the inbox that names who did not get it, and why.
 */
export async function reportRefused(store: MailStore, lease: Lease): Promise<void> {
  if (lease.refused.length === 0) return;
  const { address } = lease.account;
  const domain = address.slice(address.lastIndexOf("@") + 1);
  const messageId = `<refused-${lease.id}@${domain}>`;
  const receivedAt = lease.submittedAt ?? new Date();
  const mime = await composeMessage({
    messageId,
    date: receivedAt,
    from: { name: "Pennypost", address: `mailer-daemon@${domain}` },
    to: [{ name: "", address }],
    cc: [],
    subject: `Not delivered to everybody: ${lease.subject}`,
    html: noticeOf(lease),
    files: [],
    inReplyTo: lease.messageId,
    references: [lease.messageId],
  });
  const inbox = await store.ensureFolder("inbox");
  await appendOnce(store, inbox, { messageId, mime, receivedAt, seen: false });
}

function noticeOf({ subject, refused }: Lease): string {
  const lines = refused.map(
    ({ address, reason }) => `<li>${escapeHtml(address)}: ${escapeHtml(reason)}</li>`,
  );
  return [
    `<p>Your message "${escapeHtml(subject)}" was sent, but the mail server refused these recipients:</p>`,
    `<ul>${lines.join("")}</ul>`,
    "<p>The other recipients get it. To reach the ones above, correct their addresses and forward them the message from Sent.</p>",
  ].join("\n");
}
