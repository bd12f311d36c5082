import { createShares, listShares as listEndpoint } from "#lib/contract/shares.ts";
import { route } from "#lib/http/route.ts";
import { listShares } from "#lib/sharing/list-shares.ts";
import { presentShare } from "#lib/sharing/present-share.ts";
import { shareCollection } from "#lib/sharing/share-collection.ts";

export const GET = route(listEndpoint, async ({ user, params }) => ({
  shares: (await listShares(user.id, params.collectionId)).map(presentShare),
}));

export const POST = route(createShares, async ({ user, params, body }) => {
  const { shares, unknown } = await shareCollection(user.id, params.collectionId, body);
  return { shares: shares.map(presentShare), unknown };
});
