import type { TaskFacts } from "#lib/collections/index/index-task.ts";
import { dayLength } from "#lib/formats/ical/time.ts";
import type { ViewRange } from "./expand-events.ts";
import type { DatedItem, DueTask } from "./types.ts";

/** Those tasks that are due in the range, each on its day or at its moment as the viewer's clock has it. */
export function placeTasks(tasks: DatedItem[], { from, to, zone }: ViewRange): DueTask[] {
  return tasks.flatMap((task): DueTask[] => {
    const { due } = task.facts as Partial<TaskFacts>;
    if (!task.dueAt || !due) return [];
    const isDay = due.local.length === 10;
    // The index has days and floating times as if they were UTC.
    const isFloating = due.timeZone === null;
    const at = isFloating ? zone.toInstant(task.dueAt.getTime()) : task.dueAt.getTime();
    const end = isDay ? zone.toInstant(task.dueAt.getTime() + dayLength) : at + 1;
    return at < to && end > from ? [{ task, day: isDay ? due.local : null, at }] : [];
  });
}
