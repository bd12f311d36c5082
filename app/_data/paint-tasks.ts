import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Task, TaskFields, TaskSummary } from "#lib/contract/tasks.ts";
import { taskKeys } from "./use-tasks.ts";

/** What the cache held before a change was painted. */
export type PaintedTasks = [QueryKey, unknown][];

/** Shows lists of tasks as changed, before the server has answered. */
export async function paintLists(
  client: QueryClient,
  paint: (tasks: TaskSummary[]) => TaskSummary[],
): Promise<PaintedTasks> {
  await client.cancelQueries({ queryKey: taskKeys.lists });
  const before = client.getQueriesData<TaskSummary[]>({ queryKey: taskKeys.lists });
  for (const [key, tasks] of before) if (tasks) client.setQueryData(key, paint(tasks));
  return before;
}

/** Shows a task and its rows with other fields. */
export async function paintTask(
  client: QueryClient,
  id: string,
  fields: Partial<TaskFields>,
): Promise<PaintedTasks> {
  const key = taskKeys.task(id);
  await client.cancelQueries({ queryKey: key });
  const before = client.getQueryData<Task>(key);
  if (before)
    client.setQueryData(key, { ...withFields(before, fields), fields: { ...before.fields, ...fields } });
  const lists = await paintLists(client, (tasks) =>
    tasks.map((task) => (task.id === id ? withFields(task, fields) : task)),
  );
  return [...lists, [key, before]];
}

/** Puts back what was there before. */
export function unpaintTasks(client: QueryClient, painted: PaintedTasks | undefined): void {
  for (const [key, data] of painted ?? []) client.setQueryData(key, data);
}

/** A row as it looks with these fields. */
function withFields<T extends TaskSummary>(task: T, fields: Partial<TaskFields>): T {
  const { notes, rule, reminders, percent, position, ...same } = fields;
  return {
    ...task,
    ...same,
    ...(notes !== undefined && { hasNotes: notes.trim() !== "" }),
    ...(rule !== undefined && { recurring: rule !== null }),
    ...(reminders !== undefined && { hasReminder: reminders.length > 0 }),
    ...(percent !== undefined && { percent }),
    ...(typeof position === "number" && { position }),
    ...(fields.status !== undefined && {
      completedAt:
        fields.status === "completed" || fields.status === "cancelled" ? new Date().toISOString() : null,
    }),
  };
}
