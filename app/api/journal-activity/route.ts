import { listActivity as endpoint } from "#lib/contract/journal.ts";
import { route } from "#lib/http/route.ts";
import { listActivity } from "#lib/journal/list-activity.ts";
import { presentActivity } from "#lib/journal/present-entry.ts";

export const GET = route(endpoint, async ({ user, query }) => {
  return presentActivity(await listActivity(user.id, query));
});
