import { randomUUID } from "node:crypto";
import { writeItemsIn } from "#lib/collections/items/write-items.ts";
import { AppError } from "#lib/errors.ts";
import { hostEvent } from "./booking-event.ts";
import { cancelToken, hashToken } from "./cancel-token.ts";
import { freeTimes } from "./free-times.ts";
import { limitBookings } from "./limit-strangers.ts";
import { insertBooking, inTransaction, lockHost } from "./repository.ts";
import { requireOpenPage } from "./require-open-page.ts";
import type { Booking, Stranger } from "./types.ts";

/**
 * Books an appointment: the event is written with it, or neither is. Of two strangers who want one time at the same
 * moment, one gets it. The worker then mails both sides.
 * @throws AppError conflict when the time is taken; not-found, rate-limited
 */
export async function book(
  slug: string,
  { start, stranger, client }: { start: Date; stranger: Stranger; client: string },
  secret: string,
): Promise<Booking> {
  const page = await requireOpenPage(slug);
  await limitBookings(client, page.id);
  const when = { start, end: new Date(start.getTime() + page.minutes * 60_000) };
  await inTransaction(async (tx) => {
    await lockHost(tx, page.host.id);
    const free = await freeTimes(page, { start, end: new Date(start.getTime() + 1) }, tx);
    if (free.length === 0)
      throw new AppError("conflict", "This time has just been taken. Choose another one.");
    const [id, itemId] = [randomUUID(), randomUUID()];
    const text = hostEvent({ uid: itemId, title: page.title, when, host: page.host, stranger });
    const actor = { userId: page.host.id, authorId: null };
    const { calendarId: collectionId } = page;
    await writeItemsIn(tx, actor, [
      { type: "create", id: itemId, collectionId, kind: "event", uid: itemId, text },
    ]);
    const cancelTokenHash = hashToken(cancelToken(id, secret));
    await insertBooking(tx, { id, pageId: page.id, itemId, when, stranger, cancelTokenHash });
  });
  return { title: page.title, host: page.host.name || page.host.address, ...when, state: "booked" };
}
