import { importCalendar } from "#lib/calendar/import-calendar.ts";
import { importCalendar as endpoint } from "#lib/contract/calendar.ts";
import { readBytes } from "#lib/http/read-bytes.ts";
import { route } from "#lib/http/route.ts";

const mostBytes = 50 * 1024 * 1024;

export const POST = route(endpoint, async ({ user, query, request }) =>
  importCalendar(user.id, query.collectionId, await readBytes(request, mostBytes)),
);
