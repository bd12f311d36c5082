import { restoreFromBin } from "#lib/collections/bin/restore-from-bin.ts";
import { createRestoration } from "#lib/contract/items.ts";
import { route } from "#lib/http/route.ts";

export const POST = route(createRestoration, async ({ user, body }) => {
  await restoreFromBin({ userId: user.id, authorId: user.id }, body.entries);
});
