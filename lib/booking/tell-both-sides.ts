import { createHash } from "node:crypto";
import { AppError } from "#lib/errors.ts";
import { announceFrom } from "#lib/invitations/announce-from.ts";
import { log } from "#lib/log.ts";
import { acceptSubmission } from "#lib/outbox/accept-submission.ts";
import { hostMail, type Mail, strangerMail } from "./booking-mails.ts";
import { cancelToken } from "./cancel-token.ts";
import type { BookingServices } from "./ports.ts";
import { findMailbox, findToTell, markTold } from "./repository.ts";
import type { BookingToTell } from "./types.ts";

const batch = 50;

/** Mails both sides of every booking that was made or cancelled, each once, through the host's own mailbox. */
export async function tellBothSides(services: BookingServices): Promise<void> {
  for (const booking of await findToTell(batch)) {
    try {
      await tell(booking, services);
      await markTold(booking);
    } catch (err) {
      log().warn({ err, booking: booking.id }, "the mails of a booking could not be sent; trying again");
    }
  }
}

async function tell(booking: BookingToTell, services: BookingServices): Promise<void> {
  const { id, host, about } = booking;
  const account = await findMailbox(host);
  if (!account) return;
  const outbox = { ...services.outbox, undoSendSeconds: 0 };
  const send = async (side: string, message: Mail) => {
    const idempotencyKey = keyOf(`${id} ${about} ${side}`);
    const whole = { account, name: host.name, idempotencyKey, ...message };
    await acceptSubmission(whole, services.mail, outbox).catch(unlessAccepted);
  };
  if (about === "booked") {
    const link = `${services.origin}/book/cancel/${cancelToken(id, services.secret)}`;
    await send("stranger", strangerMail(booking, link));
    // This mail is the invitation; what becomes of the event later, its end included, the stranger is told as every guest is.
    if (booking.itemId) await announceFrom(booking.itemId, 1);
  }
  await send("host", hostMail(booking));
}

/** A mail that was accepted before an interruption has another text when the event was moved since. */
function unlessAccepted(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== "conflict") throw error;
}

/** The same for the same mail, so that one which was interrupted is not sent twice; in the form of a UUID (RFC 9562, version 8). */
function keyOf(name: string): string {
  const digits = createHash("sha256").update(name).digest("hex");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
