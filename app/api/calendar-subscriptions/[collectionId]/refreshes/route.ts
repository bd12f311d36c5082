import { refreshSubscription } from "#lib/contract/subscriptions.ts";
import { route } from "#lib/http/route.ts";
import { presentSubscription } from "#lib/subscriptions/present-subscription.ts";
import { refreshNow } from "#lib/subscriptions/refresh-now.ts";

export const POST = route(refreshSubscription, async ({ user, params, feeds }) =>
  presentSubscription(await refreshNow(user.id, params.collectionId, feeds.fetchFromWeb)),
);
