import {
  createPublishedLink as createEndpoint,
  listPublishedLinks as listEndpoint,
} from "#lib/contract/publishing.ts";
import { route } from "#lib/http/route.ts";
import { listLinks } from "#lib/publishing/list-links.ts";
import { presentLink } from "#lib/publishing/present-link.ts";
import { publishCalendar } from "#lib/publishing/publish-calendar.ts";

export const GET = route(listEndpoint, async ({ user, query }) => ({
  links: (await listLinks(user.id, query.collectionId)).map(presentLink),
}));

export const POST = route(createEndpoint, async ({ user, body, booking }) => {
  const { link, token } = await publishCalendar(user.id, body.collectionId, body.detail);
  return { ...presentLink(link), url: `${booking.origin}/api/published/${token}.ics` };
});
