import { presentVersions } from "#lib/collections/items/present-items.ts";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { createTransfer } from "#lib/contract/items.ts";
import { route } from "#lib/http/route.ts";

export const POST = route(createTransfer, async ({ user, body }) => {
  const actor = { userId: user.id, authorId: user.id };
  const { collectionId } = body;
  const changes = body.items.map((item) => ({ type: "transfer" as const, collectionId, ...item }));
  return presentVersions(await writeItems(actor, changes));
});
