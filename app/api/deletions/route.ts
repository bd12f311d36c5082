import { presentVersions } from "#lib/collections/items/present-items.ts";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { createDeletion } from "#lib/contract/items.ts";
import { route } from "#lib/http/route.ts";

export const POST = route(createDeletion, async ({ user, body }) => {
  const actor = { userId: user.id, authorId: user.id };
  const changes = body.items.map((item) => ({ type: "delete" as const, ...item }));
  return presentVersions(await writeItems(actor, changes));
});
