// Reads ENVELOPE (RFC 9051 section 7.5.2) with its encoded words decoded.
import type { ImapAttribute, MessageAddressObject } from "imapflow";
import { parseEnvelope } from "imapflow/lib/tools.js";
import type { Address, Envelope } from "#lib/mail/types.ts";

const unreadable: Envelope = {
  messageId: null,
  inReplyTo: null,
  sentAt: null,
  subject: "",
  from: [],
  replyTo: [],
  to: [],
  cc: [],
  bcc: [],
};

export function readEnvelope(token: ImapAttribute | undefined): Envelope {
  if (!Array.isArray(token)) return unreadable;
  try {
    const envelope = parseEnvelope(token);
    return {
      messageId: envelope.messageId || null,
      inReplyTo: envelope.inReplyTo || null,
      sentAt: envelope.date instanceof Date ? envelope.date : null,
      subject: oneLine(envelope.subject ?? ""),
      from: readAddresses(envelope.from),
      replyTo: readAddresses(envelope.replyTo),
      to: readAddresses(envelope.to),
      cc: readAddresses(envelope.cc),
      bcc: readAddresses(envelope.bcc),
    };
  } catch {
    return unreadable;
  }
}

function readAddresses(list: MessageAddressObject[] = []): Address[] {
  return list.map(({ name, address }) => ({ name: oneLine(name ?? ""), address: oneLine(address ?? "") }));
}

/** Encoded words may hide line breaks and other controls, which have no business in a subject or a name. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
}
