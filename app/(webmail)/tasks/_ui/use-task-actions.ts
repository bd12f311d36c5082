import { useTranslations } from "next-intl";
import type { TaskSummary } from "#lib/contract/tasks.ts";
import {
  useChangeTask,
  useCompleteTasks,
  useDeleteTasks,
  useMoveTasks,
} from "../../../_data/use-task-changes.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { useUndo } from "../../../_data/use-undo.ts";

/** What can be done with a task and its subtasks. Each tells what it did, with Undo. */
export function useTaskActions() {
  const t = useTranslations("tasks.done");
  const timeZone = useTimeZone();
  const tellDone = useUndo();
  const { mutateAsync: complete } = useCompleteTasks();
  const { mutateAsync: remove } = useDeleteTasks();
  const { mutateAsync: move } = useMoveTasks();
  const { mutateAsync: change } = useChangeTask();

  return {
    complete: (task: TaskSummary) => tellDone(t("completed"), complete({ tasks: [task], timeZone })),
    /** Undo of a change that answers with the task itself. */
    reopen: (task: TaskSummary) =>
      tellDone(
        t("reopened"),
        change({ task, fields: { status: "needs-action" } }).then(({ id, version }) => ({
          items: [{ id, version }],
        })),
      ),
    remove: (tasks: TaskSummary[]) => tellDone(t("deleted"), remove(tasks)),
    move: (tasks: TaskSummary[], list: { id: string; name: string }) =>
      tellDone(t("moved", { list: list.name }), move({ tasks, collectionId: list.id })),
  };
}
