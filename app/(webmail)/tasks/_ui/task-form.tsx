import { Button, Field, Textarea } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Task } from "#lib/contract/tasks.ts";
import { dayOfInstant } from "../../../_data/days.ts";
import { formatDay } from "../../../_data/format-day.ts";
import { itemTarget } from "../../../_data/link-target.ts";
import { useOpenTasks } from "../../../_data/use-tasks.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { ConflictDialog } from "../../../_ui/conflict-dialog.tsx";
import { HistoryDialog } from "../../_ui/history/history-dialog.tsx";
import { LinkList } from "../../_ui/links/link-list.tsx";
import { LinkedItems } from "../../_ui/links/linked-items.tsx";
import { PinnedNotes } from "../../_ui/notes/pinned-notes.tsx";
import { subtasksOf } from "./choose-tasks.ts";
import { CommittedText } from "./committed-text.tsx";
import { DateFields } from "./date-fields.tsx";
import { SubtaskList } from "./subtask-list.tsx";
import { TaskCheck } from "./task-check.tsx";
import { TaskChoices } from "./task-choices.tsx";
import styles from "./task-details.module.css";
import { useTaskActions } from "./use-task-actions.ts";
import { useTaskForm } from "./use-task-form.ts";

/** All fields of a task; each is saved when it is left. */
export function TaskForm({ task, close }: { task: Task; close: () => void }) {
  const t = useTranslations("tasks.details");
  const { data: all = [] } = useOpenTasks();
  const actions = useTaskActions();
  const { save, conflict } = useTaskForm(task);
  const [showsHistory, setShowsHistory] = useState(false);
  const zone = useTimeZone();
  const { fields, editable } = task;

  const remove = () => {
    actions.remove([task, ...subtasksOf(all, task)]);
    close();
  };
  return (
    <>
      <div className={styles.scroller}>
        <div className={styles.head}>
          <TaskCheck task={task} />
          <CommittedText
            label={t("title")}
            value={fields.title}
            version={task.version}
            disabled={!editable}
            commit={(title, version) => save({ title }, version)}
            render={(input) => (
              <Textarea
                {...input}
                className={styles.title}
                appearance="filled-lighter"
                maxLength={1000}
                rows={Math.min(4, Math.ceil(fields.title.length / 34) || 1)}
              />
            )}
          />
        </div>
        <SubtaskList task={task} subtasks={subtasksOf(all, task)} />
        <DateFields task={task} save={save} />
        <TaskChoices task={task} save={save} />
        <CommittedText
          label={t("notes")}
          value={fields.notes}
          version={task.version}
          disabled={!editable}
          commit={(notes, version) => save({ notes }, version)}
          render={(input) => (
            <Field label={t("notes")} className={styles.wide}>
              <Textarea {...input} rows={5} resize="vertical" maxLength={200_000} />
            </Field>
          )}
        />
        <LinkList
          links={fields.links}
          remove={
            editable
              ? (target) => save({ links: fields.links.filter((link) => link.target !== target) })
              : undefined
          }
        />
        <LinkedItems target={itemTarget(task.uid)} />
        <PinnedNotes target={itemTarget(task.uid)} title={task.title} />
      </div>
      <footer className={styles.foot}>
        <span>
          {t("created", { date: formatDay(dayOfInstant(task.createdAt, zone), { dateStyle: "medium" }) })}
        </span>
        {editable && (
          <>
            <Button appearance="subtle" icon={<HistoryRegular />} onClick={() => setShowsHistory(true)}>
              {t("history")}
            </Button>
            <Button appearance="subtle" icon={<DeleteRegular />} onClick={remove}>
              {t("delete")}
            </Button>
          </>
        )}
      </footer>
      <HistoryDialog open={showsHistory} itemId={task.id} close={() => setShowsHistory(false)} />
      <ConflictDialog
        rows={conflict.rows}
        keepMine={conflict.keepMine}
        takeTheirs={conflict.close}
        cancel={conflict.close}
      />
    </>
  );
}
