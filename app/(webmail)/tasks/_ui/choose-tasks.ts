import type { TaskSummary } from "#lib/contract/tasks.ts";
import { addDays, type Day, daysBetween, placeOf } from "../../../_data/days.ts";

/** The views that every person has; any other view is a list's id. */
export const views = ["today", "week", "overdue", "flagged", "all", "completed"] as const;
export type View = (typeof views)[number];

export interface TaskGroup {
  /** "none" has no heading. */
  name: "none" | "overdue" | "day" | "later" | "undated";
  /** With "day". */
  day: Day | null;
  tasks: TaskSummary[];
}

/** Who looks, and what they look at. */
export interface Looking {
  view: string;
  today: Day;
  zone: string;
}

/** Subtasks of tasks that are shown stand with their parents, so a list does not show them by themselves. */
export function chooseTasks(tasks: readonly TaskSummary[], looking: Looking): TaskGroup[] {
  const open = tasks.filter(({ completedAt }) => completedAt === null);
  const { view } = looking;
  if (view === "today")
    return byDue(
      open.filter((task) => isDueBy(task, looking, 1)),
      looking,
    );
  if (view === "week")
    return byDue(
      open.filter((task) => isDueBy(task, looking, 7)),
      looking,
    );
  if (view === "overdue")
    return groupsOf(
      byTime(
        open.filter((task) => isOverdue(task, looking)),
        looking,
      ),
    );
  if (view === "all") return byDue(withoutChildren(open), looking);
  return groupsOf(withoutChildren(open.filter(({ collectionId }) => collectionId === view)));
}

/** How many open tasks a view has; of "today" the overdue ones too. */
export function countTasks(tasks: readonly TaskSummary[], looking: Looking): number {
  return chooseTasks(tasks, looking).reduce((sum, group) => sum + group.tasks.length, 0);
}

export function isOverdue(task: TaskSummary, { today, zone }: Pick<Looking, "today" | "zone">): boolean {
  return task.due !== null && task.completedAt === null && placeOf(task.due, zone).day < today;
}

/** The subtasks of a task, those that are done last. */
export function subtasksOf(tasks: readonly TaskSummary[], parent: Pick<TaskSummary, "uid">): TaskSummary[] {
  const its = childrenOf(tasks).get(parent.uid) ?? [];
  return [...its.filter((task) => !task.completedAt), ...its.filter((task) => task.completedAt)];
}

/** Every row asks for its subtasks, so they are sorted out once for each list. */
const sorted = new WeakMap<readonly TaskSummary[], Map<string | null, TaskSummary[]>>();

function childrenOf(tasks: readonly TaskSummary[]): Map<string | null, TaskSummary[]> {
  const known = sorted.get(tasks) ?? Map.groupBy(tasks, ({ parentUid }) => parentUid);
  sorted.set(tasks, known);
  return known;
}

function isDueBy({ due }: TaskSummary, { today, zone }: Looking, days: number): boolean {
  return due !== null && daysBetween(today, placeOf(due, zone).day) < days;
}

function withoutChildren(tasks: TaskSummary[]): TaskSummary[] {
  const uids = new Set(tasks.map(({ uid }) => uid));
  return tasks.filter(({ parentUid }) => parentUid === null || !uids.has(parentUid));
}

function groupsOf(tasks: TaskSummary[]): TaskGroup[] {
  return tasks.length > 0 ? [{ name: "none", day: null, tasks }] : [];
}

/** Overdue, then each day of the next week, later, and what has no date. */
function byDue(tasks: TaskSummary[], looking: Looking): TaskGroup[] {
  const { today, zone } = looking;
  const lastDay = addDays(today, 6);
  const groups = new Map<string, TaskGroup>();
  for (const task of byTime(tasks, looking)) {
    const day = task.due && placeOf(task.due, zone).day;
    const name = !day ? "undated" : day < today ? "overdue" : day > lastDay ? "later" : "day";
    const key = name === "day" ? `${day}` : name;
    const group = groups.get(key) ?? { name, day: name === "day" ? day : null, tasks: [] };
    group.tasks.push(task);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** By day and clock; the dated first, then as they lie in their list. */
function byTime(tasks: TaskSummary[], { zone }: Looking): TaskSummary[] {
  const keyOf = ({ due }: TaskSummary) => {
    if (!due) return "9999";
    const { day, clock } = placeOf(due, zone);
    return `${day} ${clock ?? "99"}`;
  };
  const keyed = tasks.map((task) => ({ task, key: keyOf(task) }));
  const ordered = keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return ordered.map(({ task }) => task);
}
