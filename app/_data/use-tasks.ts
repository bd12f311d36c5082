import { useQuery } from "@tanstack/react-query";
import { listTasks, openTask, type TaskSummary } from "#lib/contract/tasks.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

/** The lists of tasks that the browser keeps, and single tasks. */
export const taskKeys = {
  lists: [...queryKeys.items("tasks"), "list"],
  list: (state: "open" | "completed", typed = "") => [...queryKeys.items("tasks"), "list", state, typed],
  task: (id: string) => [...queryKeys.items("tasks"), "task", id],
};

/** All open tasks, with the completed subtasks of open ones: every view but the completed is chosen from these. */
export function useOpenTasks() {
  return useQuery({
    queryKey: taskKeys.list("open"),
    queryFn: async ({ signal }): Promise<TaskSummary[]> =>
      (await call(listTasks, { query: { state: "open", limit: 5000 }, signal })).tasks,
  });
}

/** The latest completed tasks. */
export function useCompletedTasks(enabled: boolean) {
  return useQuery({
    queryKey: taskKeys.list("completed"),
    queryFn: async ({ signal }): Promise<TaskSummary[]> =>
      (await call(listTasks, { query: { state: "completed", limit: 500 }, signal })).tasks,
    enabled,
  });
}

/** Open and completed tasks with these words. */
export function useTaskSearch(typed: string) {
  return useQuery({
    queryKey: [...taskKeys.lists, "any", typed],
    queryFn: async ({ signal }): Promise<TaskSummary[]> =>
      (await call(listTasks, { query: { state: "any", q: typed, limit: 200 }, signal })).tasks,
    enabled: typed.trim() !== "",
    placeholderData: (before) => before,
  });
}

/** One task with all its fields. */
export function useTask(id: string) {
  return useQuery({
    queryKey: taskKeys.task(id),
    queryFn: ({ signal }) => call(openTask, { params: { taskId: id }, signal }),
  });
}
