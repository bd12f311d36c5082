import { presentOccurrences } from "#lib/calendar/present-view.ts";
import { searchEvents } from "#lib/calendar/search-events.ts";
import { searchEvents as endpoint } from "#lib/contract/calendar.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(endpoint, async ({ user, query }) => {
  const { collections, occurrences } = await searchEvents(user.id, query.q, query.timeZone);
  const byId = new Map(collections.map((collection) => [collection.id, collection]));
  return { occurrences: presentOccurrences(user.address, byId, occurrences) };
});
