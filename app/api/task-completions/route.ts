import { presentVersions } from "#lib/collections/items/present-items.ts";
import { completeTasks as endpoint } from "#lib/contract/tasks.ts";
import { route } from "#lib/http/route.ts";
import { completeTasks } from "#lib/tasks/complete-tasks.ts";

export const POST = route(endpoint, async ({ user, body }) => {
  return presentVersions(
    await completeTasks({ userId: user.id, authorId: user.id }, body.items, body.timeZone),
  );
});
