import { createEntry as createEndpoint, listEntries as listEndpoint } from "#lib/contract/journal.ts";
import { route } from "#lib/http/route.ts";
import { listEntries } from "#lib/journal/list-entries.ts";
import { openEntry } from "#lib/journal/open-entry.ts";
import { presentEntry } from "#lib/journal/present-entry.ts";
import { createEntry } from "#lib/journal/write-entry.ts";

export const GET = route(listEndpoint, async ({ user, query }) => {
  const { q, ...filter } = query;
  const { entries, ...rest } = await listEntries(user.id, { ...filter, typed: q });
  return { entries: entries.map(presentEntry), ...rest };
});

export const POST = route(createEndpoint, async ({ user, body }) => {
  await createEntry({ userId: user.id, authorId: user.id }, body);
  return presentEntry(await openEntry(user.id, body.id));
});
