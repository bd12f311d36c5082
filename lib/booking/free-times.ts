import { busyTimes } from "./busy-times.ts";
import { freeSlots } from "./free-slots.ts";
import { findBookedStarts, findEventTexts, type Transaction } from "./repository.ts";
import type { HostedPage, Interval } from "./types.ts";

const day = 24 * 60 * 60 * 1000;

/** The starts of appointments that can be booked on a page within the range, as its host's calendars are now. */
export async function freeTimes(page: HostedPage, range: Interval, tx?: Transaction): Promise<Date[]> {
  // Buffers, and days of the page's own zone, reach beyond what is asked for.
  const wide = { start: new Date(range.start.getTime() - day), end: new Date(range.end.getTime() + 2 * day) };
  const texts = await findEventTexts(page.host.id, wide, tx);
  const busy = busyTimes(texts, page.host.address, page.zone, wide);
  const booked = await findBookedStarts(page.id, wide, tx);
  return freeSlots(page, busy, booked, range, new Date());
}
