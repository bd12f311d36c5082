import type { BookableTimes, Booking as BookingDto } from "#lib/contract/booking.ts";
import type { Booking, HostedPage } from "./types.ts";

export function presentBooking({ title, host, start, end, state }: Booking): BookingDto {
  return { title, host, start: start.toISOString(), end: end.toISOString(), state };
}

export function presentTimes(page: HostedPage, slots: Date[]): BookableTimes {
  const { title, description, host, minutes, zone, daysAhead } = page;
  return {
    title,
    description,
    host: host.name || host.address,
    minutes,
    zone,
    until: new Date(Date.now() + daysAhead * 86_400_000).toISOString(),
    slots: slots.map((slot) => slot.toISOString()),
  };
}
