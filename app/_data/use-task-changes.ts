import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { createDeletion, createTransfer, type ItemVersions } from "#lib/contract/items.ts";
import {
  changeTask,
  completeTasks,
  createTask,
  orderTasks,
  type Task,
  type TaskFields,
  type TaskSummary,
} from "#lib/contract/tasks.ts";
import { call } from "./api-client.ts";
import { itemChange } from "./item-change.ts";
import { currentVersion, noteOwnEdit } from "./own-versions.ts";
import { paintLists, paintTask, unpaintTasks } from "./paint-tasks.ts";
import { queryKeys } from "./query-keys.ts";
import { taskKeys } from "./use-tasks.ts";

export interface TaskCreation {
  id: string;
  collectionId: string;
  fields: Partial<TaskFields>;
}

/** Makes a task. It stands in its list at once. */
export function useCreateTask() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: (body: TaskCreation) => call(createTask, { body }),
    onMutate: ({ id, collectionId, fields }) =>
      paintLists(client, (tasks) => [{ ...blank, ...rowOf(fields), id, uid: id, collectionId }, ...tasks]),
    onError: (_error, _body, before) => unpaintTasks(client, before),
    onSettled: () => refresh(client),
  });
}

const blank: Omit<TaskSummary, "id" | "uid" | "collectionId"> = {
  version: 1,
  title: "",
  hasNotes: false,
  due: null,
  start: null,
  priority: "none",
  percent: 0,
  status: "needs-action",
  completedAt: null,
  recurring: false,
  hasReminder: false,
  categories: [],
  parentUid: null,
  position: 0,
  links: [],
  editable: true,
};

function rowOf({ notes, rule, reminders, position, ...fields }: Partial<TaskFields>): Partial<TaskSummary> {
  return {
    ...fields,
    hasNotes: Boolean(notes),
    recurring: Boolean(rule),
    hasReminder: (reminders ?? []).length > 0,
    position: position ?? 0,
  };
}

export interface TaskChange {
  task: Pick<TaskSummary, "id" | "version">;
  fields: Partial<TaskFields>;
}

/** Changes fields of a task. Edits go one after the other. */
export function useChangeTask() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    scope: { id: "task change" },
    mutationFn: async ({ task: { id, version: seen }, fields }: TaskChange): Promise<Task> => {
      const version = currentVersion(id, seen);
      const changed = await call(changeTask, { params: { taskId: id }, body: { version, fields } });
      noteOwnEdit(id, version, changed.version);
      return changed;
    },
    onMutate: ({ task, fields }) => paintTask(client, task.id, fields),
    onError: (_error, _change, before) => unpaintTasks(client, before),
    onSettled: () => refresh(client),
  });
}

/** Ticks tasks off; the answer undoes it. */
export function useCompleteTasks() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: ({ tasks, timeZone }: { tasks: TaskSummary[]; timeZone: string }): Promise<ItemVersions> =>
      call(completeTasks, { body: { items: tasks.map(versionOf), timeZone } }),
    onMutate: ({ tasks }) => {
      const done = new Set(tasks.map(({ id }) => id));
      const completedAt = new Date().toISOString();
      return paintLists(client, (rows) =>
        rows.map((row) => (done.has(row.id) ? { ...row, status: "completed", completedAt } : row)),
      );
    },
    onError: (_error, _tasks, before) => unpaintTasks(client, before),
    onSettled: () => refresh(client),
  });
}

/** Puts tasks into the bin; the answer undoes it. */
export function useDeleteTasks() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: (tasks: TaskSummary[]) => call(createDeletion, { body: { items: tasks.map(versionOf) } }),
    onMutate: (tasks) => {
      const gone = new Set(tasks.map(({ id }) => id));
      return paintLists(client, (rows) => rows.filter(({ id }) => !gone.has(id)));
    },
    onError: (_error, _tasks, before) => unpaintTasks(client, before),
    onSettled: () => refresh(client),
  });
}

/** Moves tasks to another list; the answer undoes it. */
export function useMoveTasks() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: ({ tasks, collectionId }: { tasks: TaskSummary[]; collectionId: string }) =>
      call(createTransfer, { body: { items: tasks.map(versionOf), collectionId } }),
    onMutate: ({ tasks, collectionId }) => {
      const moved = new Set(tasks.map(({ id }) => id));
      return paintLists(client, (rows) =>
        rows.map((row) => (moved.has(row.id) ? { ...row, collectionId } : row)),
      );
    },
    onError: (_error, _move, before) => unpaintTasks(client, before),
    onSettled: () => refresh(client),
  });
}

/** Gives tasks new places. */
export function useOrderTasks() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    scope: { id: "task order" },
    mutationFn: async (places: { task: TaskSummary; position: number }[]) => {
      const items = places.map(({ task, position }) => ({ ...versionOf(task), position }));
      const done = await call(orderTasks, { body: { items } });
      for (const [place, { id, version }] of items.entries())
        noteOwnEdit(id, version, done.items[place]?.version ?? version + 1);
      return done;
    },
    onMutate: (places) => {
      const positions = new Map(places.map(({ task, position }) => [task.id, position]));
      return paintLists(client, (rows) =>
        rows
          .map((row) => ({ ...row, position: positions.get(row.id) ?? row.position }))
          .toSorted((a, b) => a.position - b.position),
      );
    },
    onError: (_error, _places, before) => unpaintTasks(client, before),
    onSettled: () => refresh(client),
  });
}

function versionOf({ id, version }: TaskSummary) {
  return { id, version: currentVersion(id, version) };
}

async function refresh(client: QueryClient): Promise<void> {
  const keys = [queryKeys.items("tasks"), queryKeys.items("calendar"), queryKeys.linked];
  // The last of several edits fetches; those before it would bring answers that are old by then.
  if (client.isMutating({ mutationKey: itemChange }) > 1) return;
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}

/** The task as the server has it now, after a conflict. */
export function freshTask(client: QueryClient, id: string): Promise<Task | undefined> {
  return client
    .refetchQueries({ queryKey: taskKeys.task(id) })
    .then(() => client.getQueryData<Task>(taskKeys.task(id)));
}
