import type { TaskSummary } from "#lib/contract/tasks.ts";

/** Room between two tasks of a hand-sorted list. */
const room = 65_536;

/** The place before all these tasks. */
export function firstPlace(tasks: readonly TaskSummary[]): number {
  if (tasks.length === 0) return 0;
  return Math.floor(Math.min(...tasks.map(({ position }) => position))) - room;
}

/**
 * The places that tasks get when one of them moves from one row to another. Mostly only the moved one gets a new place; where
 * there is no room left, all of the list do.
 */
export function placesAfterMove(
  tasks: readonly TaskSummary[],
  from: number,
  to: number,
): { task: TaskSummary; position: number }[] {
  const moved = tasks[from];
  if (!moved || from === to || to < 0 || to >= tasks.length) return [];
  const others = tasks.filter((task) => task !== moved);
  const before = others[to - 1]?.position;
  const after = others[to]?.position;
  if (before === undefined && after !== undefined)
    return [{ task: moved, position: Math.floor(after) - room }];
  if (after === undefined && before !== undefined)
    return [{ task: moved, position: Math.ceil(before) + room }];
  const middle = Math.round(((before ?? 0) + (after ?? 0)) / 2);
  if (before !== undefined && after !== undefined && middle > before && middle < after)
    return [{ task: moved, position: middle }];
  const order = [...others.slice(0, to), moved, ...others.slice(to)];
  return order.map((task, place) => ({ task, position: place * room }));
}
