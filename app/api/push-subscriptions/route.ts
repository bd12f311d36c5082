import {
  subscribeBrowser as subscribeEndpoint,
  unsubscribeBrowser as unsubscribeEndpoint,
} from "#lib/contract/push.ts";
import { route } from "#lib/http/route.ts";
import { subscribeBrowser } from "#lib/push/subscribe-browser.ts";
import { unsubscribeBrowser } from "#lib/push/unsubscribe-browser.ts";

export const POST = route(subscribeEndpoint, async ({ user, body, request }) => {
  const { endpoint, keys } = body;
  await subscribeBrowser(user.id, { endpoint, ...keys }, request.headers.get("user-agent") ?? "");
});

export const DELETE = route(unsubscribeEndpoint, ({ user, query }) =>
  unsubscribeBrowser(user.id, query.endpoint),
);
