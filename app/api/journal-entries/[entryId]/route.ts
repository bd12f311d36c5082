import { changeEntry as changeEndpoint, openEntry as openEndpoint } from "#lib/contract/journal.ts";
import { route } from "#lib/http/route.ts";
import { openEntry } from "#lib/journal/open-entry.ts";
import { presentEntry } from "#lib/journal/present-entry.ts";
import { changeEntry } from "#lib/journal/write-entry.ts";

export const GET = route(openEndpoint, async ({ user, params }) => {
  return presentEntry(await openEntry(user.id, params.entryId));
});

export const PATCH = route(changeEndpoint, async ({ user, params, body }) => {
  await changeEntry({ userId: user.id, authorId: user.id }, { id: params.entryId, ...body });
  return presentEntry(await openEntry(user.id, params.entryId));
});
