import { createHash, createHmac } from "node:crypto";

/** The secret of the link that cancels a booking: made from its id, so that the worker can write it into a mail at any time. */
export function cancelToken(bookingId: string, secret: string): string {
  return createHmac("sha256", secret).update(`booking ${bookingId}`).digest("base64url");
}

/** What is stored of it. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
