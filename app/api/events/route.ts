import { createEvent } from "#lib/calendar/create-event.ts";
import { presentEvent as presentCalendarEvent } from "#lib/calendar/present-event.ts";
import { watchCollections } from "#lib/collections/live/watch-collections.ts";
import { createEvent as createEndpoint } from "#lib/contract/calendar.ts";
import { streamEvents as endpoint } from "#lib/contract/events.ts";
import { eventStream } from "#lib/http/event-stream.ts";
import { route } from "#lib/http/route.ts";
import { presentEvent } from "#lib/mail/present-event.ts";
import { watchMail } from "#lib/mail/watch-mail.ts";

export const GET = route(endpoint, async ({ user, mail, query, request }) =>
  eventStream(request, user.sessionId, (send) => {
    const stops = [
      watchMail(mail, user.account, query.folderId, (event) => send(presentEvent(event))),
      watchCollections(user.id, send),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }),
);

export const POST = route(createEndpoint, async ({ user, body }) =>
  presentCalendarEvent(user.address, await createEvent(user, body)),
);
