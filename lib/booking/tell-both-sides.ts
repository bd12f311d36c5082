import { createHash } from "node:crypto";
import { log } from "#lib/log.ts";
import { acceptSubmission } from "#lib/outbox/accept-submission.ts";
import { hostMail, strangerMail } from "./booking-mails.ts";
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
  const link = `${services.origin}/book/cancel/${cancelToken(id, services.secret)}`;
  const outbox = { ...services.outbox, undoSendSeconds: 0 };
  for (const [side, message] of [
    ["stranger", strangerMail(booking, link)],
    ["host", hostMail(booking)],
  ] as const) {
    const idempotencyKey = keyOf(`${id} ${about} ${side}`);
    await acceptSubmission({ account, name: host.name, idempotencyKey, ...message }, services.mail, outbox);
  }
}

/** The same for the same mail, so that one which was interrupted is not sent twice; in the form of a UUID (RFC 9562, version 8). */
function keyOf(name: string): string {
  const digits = createHash("sha256").update(name).digest("hex");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
