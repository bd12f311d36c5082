import { writeItemsIn } from "#lib/collections/items/write-items.ts";
import { AppError } from "#lib/errors.ts";
import { hashToken } from "./cancel-token.ts";
import { findBooking, inTransaction, lockHost, markCancelled } from "./repository.ts";
import type { Booking } from "./types.ts";

/**
 * Cancels an appointment by the secret in its mail; its event goes into the host's bin. What is over already stays as it
 * was. @throws AppError not-found
 */
export async function cancelBooking(token: string): Promise<Booking> {
  return inTransaction(async (tx) => {
    const seen = await findBooking(hashToken(token), tx);
    if (!seen) throw new AppError("not-found", "There is no appointment at this address.");
    await lockHost(tx, seen.hostId);
    const found = await findBooking(hashToken(token), tx);
    if (!found?.item || found.booking.state === "cancelled") return { ...seen.booking, state: "cancelled" };
    const { id, hostId, item, booking } = found;
    if (booking.end < new Date()) throw new AppError("conflict", "This appointment is over.");
    const actor = { userId: hostId, authorId: null };
    await writeItemsIn(tx, actor, [{ type: "delete", id: item.id, version: item.version }]);
    await markCancelled(tx, id);
    return { ...booking, state: "cancelled" };
  });
}
