import { cancelBooking } from "#lib/booking/cancel-booking.ts";
import { openBooking } from "#lib/booking/open-booking.ts";
import { presentBooking } from "#lib/booking/present-booking.ts";
import { cancelBooking as cancelEndpoint, openBooking as openEndpoint } from "#lib/contract/booking.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(openEndpoint, async ({ params }) => presentBooking(await openBooking(params.token)));

export const DELETE = route(cancelEndpoint, async ({ params }) =>
  presentBooking(await cancelBooking(params.token)),
);
