import { presentVersions } from "#lib/collections/items/present-items.ts";
import { revertItems } from "#lib/collections/items/revert-items.ts";
import { createReversion } from "#lib/contract/items.ts";
import { route } from "#lib/http/route.ts";

export const POST = route(createReversion, async ({ user, body }) =>
  presentVersions(await revertItems({ userId: user.id, authorId: user.id }, body.items)),
);
