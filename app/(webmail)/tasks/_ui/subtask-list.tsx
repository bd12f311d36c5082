import { Button, Input, Tooltip } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Task, TaskSummary } from "#lib/contract/tasks.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useCreateTask } from "../../../_data/use-task-changes.ts";
import { useNotify } from "../../../_ui/toaster.tsx";
import styles from "./subtask-list.module.css";
import { TaskCheck } from "./task-check.tsx";
import { useTaskActions } from "./use-task-actions.ts";
import { goToTask, useTaskPlace } from "./use-task-place.ts";

/** The steps of a task, each a task of its own. */
export function SubtaskList({ task, subtasks }: { task: Task; subtasks: TaskSummary[] }) {
  const t = useTranslations("tasks");
  const { view } = useTaskPlace();
  const actions = useTaskActions();
  const notify = useNotify();
  const textOf = useProblemText();
  const { mutate: create } = useCreateTask();
  const [typed, setTyped] = useState("");

  const add = (event: FormEvent) => {
    event.preventDefault();
    const title = typed.trim();
    if (title === "") return;
    setTyped("");
    const position = Math.max(0, ...subtasks.map((step) => step.position)) + 65_536;
    create(
      {
        id: crypto.randomUUID(),
        collectionId: task.collectionId,
        fields: { title, parentUid: task.uid, position },
      },
      {
        onError: (error) => {
          setTyped(title);
          notify({ text: textOf(error), intent: "error" });
        },
      },
    );
  };
  return (
    <div className={styles.steps}>
      {subtasks.length > 0 && (
        <ul aria-label={t("details.subtasks")}>
          {subtasks.map((step) => (
            <li key={step.id} data-done={step.completedAt ? "" : undefined}>
              <TaskCheck task={step} />
              <button type="button" dir="auto" onClick={() => goToTask(view, step.id)}>
                {step.title || t("untitled")}
              </button>
              {step.editable && (
                <Tooltip content={t("details.removeSubtask", { title: step.title })} relationship="label">
                  <Button
                    appearance="transparent"
                    size="small"
                    icon={<DismissRegular />}
                    onClick={() => actions.remove([step])}
                  />
                </Tooltip>
              )}
            </li>
          ))}
        </ul>
      )}
      {task.editable && (
        <form onSubmit={add}>
          <Input
            appearance="underline"
            contentBefore={<AddRegular aria-hidden />}
            aria-label={t("details.addSubtask")}
            placeholder={t("details.addSubtask")}
            value={typed}
            maxLength={1000}
            autoComplete="off"
            onChange={(_, { value }) => setTyped(value)}
          />
        </form>
      )}
    </div>
  );
}
