import { Field, Input, Select } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type Task, type TaskFields, TaskPriority, TaskStatus } from "#lib/contract/tasks.ts";
import { useCollections } from "../../../_data/use-collections.ts";
import { useOpenTasks } from "../../../_data/use-tasks.ts";
import { subtasksOf } from "./choose-tasks.ts";
import { CommittedText } from "./committed-text.tsx";
import styles from "./task-details.module.css";
import { useTaskActions } from "./use-task-actions.ts";

type Save = (fields: Partial<TaskFields>, version?: number) => void;

/** Priority, status, how far it is, its list and its labels. */
export function TaskChoices({ task, save }: { task: Task; save: Save }) {
  const t = useTranslations("tasks");
  const actions = useTaskActions();
  const { data: lists = [] } = useCollections("tasks");
  const { data: all = [] } = useOpenTasks();
  const { fields, editable, version } = task;

  const writable = lists.filter(
    ({ right, id }) => right === "own" || right === "write" || id === task.collectionId,
  );
  const move = (id: string) => {
    const list = writable.find((each) => each.id === id);
    if (list) actions.move([task, ...subtasksOf(all, task)], list);
  };
  return (
    <>
      <div className={styles.pair}>
        <Field label={t("details.priority")}>
          <Select
            value={fields.priority}
            disabled={!editable}
            onChange={(_, { value }) => save({ priority: TaskPriority.parse(value) })}
          >
            {TaskPriority.options.map((each) => (
              <option key={each} value={each}>
                {t(`priority.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("details.list")}>
          <Select value={task.collectionId} disabled={!editable} onChange={(_, { value }) => move(value)}>
            {writable.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("details.status")}>
          <Select
            value={fields.status}
            disabled={!editable}
            onChange={(_, { value }) =>
              value === "completed" ? actions.complete(task) : save({ status: TaskStatus.parse(value) })
            }
          >
            {TaskStatus.options.map((each) => (
              <option key={each} value={each}>
                {t(`status.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <CommittedText
          label={t("details.percent")}
          value={`${fields.percent}`}
          version={version}
          disabled={!editable}
          commit={(text, seen) => save({ percent: toPercent(text) }, seen)}
          render={(input) => (
            <Field label={t("details.percent")}>
              <Input {...input} type="number" min={0} max={100} contentAfter="%" />
            </Field>
          )}
        />
      </div>
      <CommittedText
        label={t("details.labels")}
        value={fields.categories.join(", ")}
        version={version}
        disabled={!editable}
        commit={(text, seen) => save({ categories: toLabels(text) }, seen)}
        render={(input) => (
          <Field label={t("details.labels")} className={styles.wide}>
            <Input {...input} placeholder={t("details.labelsHint")} />
          </Field>
        )}
      />
    </>
  );
}

function toPercent(text: string): number {
  return Math.min(100, Math.max(0, Math.round(Number(text)) || 0));
}

function toLabels(text: string): string[] {
  const names = text.split(",").map((name) => name.trim().slice(0, 60));
  return [...new Set(names.filter((name) => name !== ""))].slice(0, 50);
}
