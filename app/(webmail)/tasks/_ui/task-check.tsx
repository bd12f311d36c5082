import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { useTranslations } from "next-intl";
import type { TaskSummary } from "#lib/contract/tasks.ts";
import styles from "./task-check.module.css";
import { useTaskActions } from "./use-task-actions.ts";

/** The circle that ticks a task off, or opens it again. */
export function TaskCheck({ task }: { task: TaskSummary }) {
  const t = useTranslations("tasks");
  const actions = useTaskActions();
  const isDone = task.completedAt !== null;
  return (
    <span className={styles.check} data-priority={task.priority}>
      <input
        type="checkbox"
        checked={isDone}
        disabled={!task.editable}
        aria-label={t("list.complete", { title: task.title || t("untitled") })}
        onChange={() => (isDone ? actions.reopen(task) : actions.complete(task))}
      />
      <CheckmarkFilled aria-hidden />
    </span>
  );
}
