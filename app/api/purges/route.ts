import { purgeBin } from "#lib/collections/bin/purge-bin.ts";
import { createPurge } from "#lib/contract/items.ts";
import { route } from "#lib/http/route.ts";

export const POST = route(createPurge, async ({ user, body }) => {
  await purgeBin(user.id, body.entries);
});
