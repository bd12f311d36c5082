import { presentVersions } from "#lib/collections/items/present-items.ts";
import { orderTasks as endpoint } from "#lib/contract/tasks.ts";
import { route } from "#lib/http/route.ts";
import { orderTasks } from "#lib/tasks/write-task.ts";

export const POST = route(endpoint, async ({ user, body }) => {
  return presentVersions(await orderTasks({ userId: user.id, authorId: user.id }, body.items));
});
