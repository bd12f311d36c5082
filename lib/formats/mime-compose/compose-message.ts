// Internet Message Format (RFC 5322) and MIME (RFC 2045 to 2049, 2231), written by nodemailer's MailComposer.
import MailComposer from "nodemailer/lib/mail-composer";
import { toPlainText } from "./to-plain-text.ts";

interface NamedAddress {
  name: string;
  address: string;
}

export interface ComposedFile {
  filename: string;
  /** Media type; anything that is not one becomes application/octet-stream. */
  type: string;
  content: Buffer;
  /** Of an image that the HTML shows by `cid:`; without angle brackets. */
  contentId: string | null;
}

/** An iTIP message (RFC 5546), carried as RFC 6047 asks: as an alternative for programs, and as a file for people. */
export interface ComposedCalendar {
  method: string;
  text: string;
}

export interface MessageToCompose {
  /** With its angle brackets. */
  messageId: string;
  date: Date;
  from: NamedAddress;
  to: NamedAddress[];
  cc: NamedAddress[];
  subject: string;
  html: string;
  files: ComposedFile[];
  calendar?: ComposedCalendar | undefined;
  inReplyTo: string | null;
  references: string[];
}

/**
 * The finished bytes: CRLF line ends, 7 bit throughout, so that they pass every server unchanged. There is no Bcc in
 * them. Addresses must be valid already: no control characters, spaces or angle brackets.
 */
export function composeMessage(message: MessageToCompose): Promise<Buffer> {
  const references = message.references.filter(isMessageId);
  // A lone CR or LF would be changed on its way, and the copy in Sent would differ.
  const html = message.html.replace(/\r\n?/g, "\n");
  const composer = new MailComposer({
    messageId: message.messageId,
    date: message.date,
    from: message.from,
    to: message.to.length + message.cc.length > 0 ? message.to : undisclosed,
    cc: message.cc,
    subject: message.subject.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ").trim(),
    inReplyTo: message.inReplyTo && isMessageId(message.inReplyTo) ? message.inReplyTo : undefined,
    references: references.length > 0 ? references : undefined,
    text: toPlainText(html),
    html,
    attachments: message.files.map(toAttachment),
    icalEvent: message.calendar && {
      method: message.calendar.method,
      content: message.calendar.text,
      filename: "invite.ics",
    },
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** For a message that only has blind recipients, as an empty group (RFC 5322 section 3.4). */
const undisclosed = "undisclosed-recipients:;";

/** Strict enough to be safe in a header; what strangers wrote into theirs may be anything. */
function isMessageId(text: string): boolean {
  return /^<[\u0021-\u003b\u003d\u003f-\u007e]{1,990}>$/.test(text);
}

function toAttachment(file: ComposedFile) {
  return {
    filename: file.filename,
    contentType: transportType(file.type),
    content: file.content,
    contentTransferEncoding: "base64",
    ...(file.contentId
      ? { cid: file.contentId, contentDisposition: "inline" }
      : { contentDisposition: "attachment" }),
  };
}

/**
 * Messages and multiparts may not be base64 (RFC 2046 sections 5.1 and 5.2), and unencoded they would not arrive byte
 * for byte: they travel as plain files.
 */
function transportType(type: string): string {
  const wellFormed = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/.test(type);
  return wellFormed && !/^(message|multipart)\//i.test(type) ? type : "application/octet-stream";
}
