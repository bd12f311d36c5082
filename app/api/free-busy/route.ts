import { listFreeBusy } from "#lib/calendar/list-free-busy.ts";
import { presentFreeBusy } from "#lib/calendar/present-free-busy.ts";
import { listFreeBusy as endpoint } from "#lib/contract/calendar.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(endpoint, async ({ query }) =>
  presentFreeBusy(await listFreeBusy(query.addresses.split(","), new Date(query.from), new Date(query.to))),
);
