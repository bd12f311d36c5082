import { AppError } from "#lib/errors.ts";
import { hashToken } from "./cancel-token.ts";
import { findBooking } from "./repository.ts";
import type { Booking } from "./types.ts";

/** A booking by the secret in its mail. @throws AppError not-found */
export async function openBooking(token: string): Promise<Booking> {
  const found = await findBooking(hashToken(token));
  if (!found) throw new AppError("not-found", "There is no appointment at this address.");
  return found.booking;
}
