import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { AppError } from "#lib/errors.ts";
import type { OutgoingMessage } from "#lib/mail/ports.ts";

/** nodemailer keeps what the server announced after EHLO, but does not type it. */
type Announced = SMTPConnection & { _supportedExtensions: string[] };

/**
 * An address with letters beyond ASCII needs a server with SMTPUTF8 (RFC 6531); nodemailer would send it anyway.
 * @throws AppError mail-refused
 */
export function refuseUnspeakable(connection: SMTPConnection, message: OutgoingMessage): void {
  const address = [message.from, ...message.to].find((candidate) => /[^\u0000-\u007f]/.test(candidate));
  if (!address || (connection as Announced)._supportedExtensions.includes("SMTPUTF8")) return;
  const sentence = `The outgoing mail server cannot send to ${address}: it only knows addresses in plain Latin letters.`;
  throw new AppError("mail-refused", sentence);
}
