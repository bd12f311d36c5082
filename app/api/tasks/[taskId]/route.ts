import { changeTask as changeEndpoint, openTask as openEndpoint } from "#lib/contract/tasks.ts";
import { route } from "#lib/http/route.ts";
import { openTask } from "#lib/tasks/open-task.ts";
import { presentTask } from "#lib/tasks/present-task.ts";
import { changeTask } from "#lib/tasks/write-task.ts";

export const GET = route(openEndpoint, async ({ user, params }) => {
  return presentTask(await openTask(user.id, params.taskId));
});

export const PATCH = route(changeEndpoint, async ({ user, params, body }) => {
  await changeTask({ userId: user.id, authorId: user.id }, { id: params.taskId, ...body });
  return presentTask(await openTask(user.id, params.taskId));
});
