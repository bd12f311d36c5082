import { clientAddress } from "#lib/auth/client-address.ts";
import { book } from "#lib/booking/book.ts";
import { presentBooking } from "#lib/booking/present-booking.ts";
import { book as endpoint } from "#lib/contract/booking.ts";
import { route } from "#lib/http/route.ts";

export const POST = route(endpoint, async ({ params, body, request, booking }) => {
  const { start, ...stranger } = body;
  const wanted = {
    start: new Date(start),
    stranger,
    client: clientAddress(Object.fromEntries(request.headers)),
  };
  return presentBooking(await book(params.slug, wanted, booking.secret));
});
