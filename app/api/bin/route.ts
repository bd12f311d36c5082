import { listBin } from "#lib/collections/bin/list-bin.ts";
import { presentBinEntry } from "#lib/collections/bin/present-bin.ts";
import { listBin as endpoint } from "#lib/contract/items.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(endpoint, async ({ user, query }) => ({
  entries: (await listBin(user.id, query.kind)).map(presentBinEntry),
}));
