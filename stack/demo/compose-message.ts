import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { DemoMessage } from "./demo-message.ts";
import type { Person } from "./people.ts";

/** The message as it goes over the wire (RFC 5322), with CRLF. */
export async function composeMessage(message: DemoMessage): Promise<Buffer> {
  const references = message.references ?? [];
  const composer = new MailComposer({
    from: address(message.from),
    to: message.to.map(address),
    cc: (message.cc ?? []).map(address),
    subject: message.subject,
    date: message.date,
    messageId: message.messageId,
    ...(references.length > 0 && { inReplyTo: references.at(-1) ?? "", references }),
    ...(message.text !== undefined && { text: message.text }),
    ...(message.html !== undefined && { html: message.html }),
    ...(message.invitation && { icalEvent: { method: "REQUEST", content: message.invitation } }),
    attachments: (message.attachments ?? []).map(({ filename, contentType, content, cid }) => ({
      filename,
      contentType,
      content,
      ...(cid && { cid, contentDisposition: "inline" as const }),
    })),
    headers: message.headers ?? {},
    newline: "\r\n",
  });
  return composer.compile().build();
}

function address(person: Person): { name: string; address: string } {
  return { name: person.name, address: person.address };
}
