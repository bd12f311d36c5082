import { presentCollection } from "#lib/collections/present-collection.ts";
import {
  createSubscription as createEndpoint,
  listSubscriptions as listEndpoint,
} from "#lib/contract/subscriptions.ts";
import { route } from "#lib/http/route.ts";
import { listSubscriptions } from "#lib/subscriptions/list-subscriptions.ts";
import { presentSubscription } from "#lib/subscriptions/present-subscription.ts";
import { subscribe } from "#lib/subscriptions/subscribe.ts";

export const GET = route(listEndpoint, async ({ user, feeds }) => ({
  subscriptions: (await listSubscriptions(user.id)).map(presentSubscription),
  offered: feeds.offered,
}));

export const POST = route(createEndpoint, async ({ user, body, feeds }) =>
  presentCollection(user.id, await subscribe(user.id, body, feeds.fetchFromWeb)),
);
