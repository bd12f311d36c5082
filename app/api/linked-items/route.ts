import { listLinked as endpoint } from "#lib/contract/journal.ts";
import { route } from "#lib/http/route.ts";
import { listLinked } from "#lib/journal/list-linked.ts";
import { presentEntry } from "#lib/journal/present-entry.ts";

export const GET = route(endpoint, async ({ user, query }) => {
  const { items, notes } = await listLinked(user.id, query.target);
  return { items, notes: notes.map(presentEntry) };
});
