import { listOffers as endpoint } from "#lib/contract/shares.ts";
import { route } from "#lib/http/route.ts";
import { listOffers } from "#lib/sharing/list-offers.ts";
import { presentOffer } from "#lib/sharing/present-share.ts";

export const GET = route(endpoint, async ({ user }) => ({
  offers: (await listOffers(user.id)).map(presentOffer),
}));
