// SMTP submission (RFC 6409): one message in one session of nodemailer's, which speaks the protocol.
// The final dot is held back until `beforeDot` resolves: nodemailer itself reports a connection that was lost
// after the dot just as one that was lost before, although the server may have accepted the message.
import { Readable } from "node:stream";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SentMessageInfo, SMTPError } from "nodemailer/lib/smtp-connection";
import type { MailTransport, OutgoingMessage } from "#lib/mail/ports.ts";
import { connectAndSignIn } from "./connect.ts";
import { type Phase, quote, toAppError } from "./errors.ts";
import { refuseUnspeakable } from "./refuse-unspeakable.ts";
import type { SmtpSettings } from "./settings.ts";

/** How long the server may be silent in each phase, in milliseconds. */
const patience = { envelope: 30_000, data: 30_000, answer: 60_000 };

const pieceBytes = 64 * 1024;

/** Submission through this server with these credentials; a session for each message. */
export function smtpTransport(settings: SmtpSettings): MailTransport {
  return {
    async submit(message) {
      const connection = await connectAndSignIn(settings);
      try {
        refuseUnspeakable(connection, message);
        const { rejectedErrors } = await send(connection, message);
        connection.quit();
        return { rejected: (rejectedErrors ?? []).map(describe) };
      } catch (error) {
        connection.close();
        throw error;
      }
    },
  };
}

/** Rejects with an AppError as MailTransport promises. */
function send(connection: SMTPConnection, message: OutgoingMessage): Promise<SentMessageInfo> {
  return new Promise((resolve, reject) => {
    let phase: Phase = "envelope";
    let ended = false;
    let timer: NodeJS.Timeout;

    const end = (error: unknown, info?: SentMessageInfo) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      if (error) reject(toAppError(error, phase));
      else if (!info || phase !== "answer") reject(toAppError(new Error("An answer before the end"), phase));
      else resolve(info);
    };
    const enter = (next: keyof typeof patience) => {
      phase = next;
      clearTimeout(timer);
      timer = setTimeout(() => end(new Error(`The server was silent in phase ${next}`)), patience[next]);
    };

    async function* pieces(): AsyncGenerator<Buffer> {
      for (let start = 0; start < message.mime.length; start += pieceBytes) {
        enter("data");
        yield message.mime.subarray(start, start + pieceBytes);
      }
      enter("data");
      await message.beforeDot().catch(end);
      // Leaving the generator is what lets the dot out.
      if (ended) throw new Error("Ended before the message was complete");
      enter("answer");
    }

    enter("envelope");
    const envelope = { from: message.from, to: message.to, size: message.mime.length };
    const source = Readable.from(pieces(), { objectMode: false, highWaterMark: pieceBytes });
    connection.send(envelope, source, (error, info) => end(error, info));
  });
}

function describe(error: SMTPError): { address: string; reason: string } {
  return { address: String(error.recipient ?? ""), reason: quote(error.response) };
}
