import { changeEvent } from "#lib/calendar/change-event.ts";
import { deleteEvent } from "#lib/calendar/delete-event.ts";
import { openEvent } from "#lib/calendar/open-event.ts";
import { presentEvent } from "#lib/calendar/present-event.ts";
import { presentVersions } from "#lib/collections/items/present-items.ts";
import {
  changeEvent as changeEndpoint,
  deleteEvent as deleteEndpoint,
  openEvent as openEndpoint,
} from "#lib/contract/calendar.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(openEndpoint, async ({ user, params, query }) =>
  presentEvent(user.address, await openEvent(user.id, params.eventId, query.recurrenceId)),
);

export const PATCH = route(changeEndpoint, async ({ user, params, body }) => {
  const { opened, items } = await changeEvent(user, { id: params.eventId, ...body });
  return { ...presentVersions(items), event: presentEvent(user.address, opened) };
});

export const DELETE = route(deleteEndpoint, async ({ user, params, query }) => {
  const { version, scope, recurrenceId = null } = query;
  return presentVersions(await deleteEvent(user.id, { id: params.eventId, version, scope, recurrenceId }));
});
