import { clientAddress } from "#lib/auth/client-address.ts";
import { listFreeTimes } from "#lib/booking/list-free-times.ts";
import { presentTimes } from "#lib/booking/present-booking.ts";
import { listBookableTimes } from "#lib/contract/booking.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(listBookableTimes, async ({ params, query, request }) => {
  const range = { start: new Date(query.from), end: new Date(query.to) };
  const { page, slots } = await listFreeTimes(
    params.slug,
    range,
    clientAddress(Object.fromEntries(request.headers)),
  );
  return presentTimes(page, slots);
});
