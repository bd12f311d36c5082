import { listRevisions } from "#lib/collections/items/list-revisions.ts";
import { presentRevision, presentVersions } from "#lib/collections/items/present-items.ts";
import { restoreRevision } from "#lib/collections/items/restore-revision.ts";
import { listRevisions as listEndpoint, restoreRevision as restoreEndpoint } from "#lib/contract/items.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(listEndpoint, async ({ user, params }) => {
  const { kind, revisions } = await listRevisions(user.id, params.itemId);
  return { revisions: revisions.map((revision, at) => presentRevision(kind, revision, revisions[at + 1])) };
});

export const POST = route(restoreEndpoint, async ({ user, params, body }) => {
  const actor = { userId: user.id, authorId: user.id };
  const item = { id: params.itemId, version: body.version };
  return presentVersions(await restoreRevision(actor, item, body.from));
});
