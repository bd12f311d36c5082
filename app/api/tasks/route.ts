import { createTask as createEndpoint, listTasks as listEndpoint } from "#lib/contract/tasks.ts";
import { route } from "#lib/http/route.ts";
import { listTasks } from "#lib/tasks/list-tasks.ts";
import { openTask } from "#lib/tasks/open-task.ts";
import { presentTask, presentTaskRow } from "#lib/tasks/present-task.ts";
import { createTask } from "#lib/tasks/write-task.ts";

export const GET = route(listEndpoint, async ({ user, query }) => {
  const { q, ...filter } = query;
  const { total, rows, writable } = await listTasks(user.id, { ...filter, typed: q });
  return { total, tasks: rows.map((row) => presentTaskRow(row, writable.has(row.collectionId))) };
});

export const POST = route(createEndpoint, async ({ user, body }) => {
  await createTask({ userId: user.id, authorId: user.id }, body);
  return presentTask(await openTask(user.id, body.id));
});
