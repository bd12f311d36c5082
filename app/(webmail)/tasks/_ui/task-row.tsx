import { AlertRegular } from "@fluentui/react-icons/svg/alert";
import { ArrowRepeatAllRegular } from "@fluentui/react-icons/svg/arrow-repeat-all";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { FlagFilled } from "@fluentui/react-icons/svg/flag";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { NoteRegular } from "@fluentui/react-icons/svg/note";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { TaskSummary } from "#lib/contract/tasks.ts";
import { placeOf, today } from "../../../_data/days.ts";
import { useCollections } from "../../../_data/use-collections.ts";
import { useOpenTasks } from "../../../_data/use-tasks.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { isOverdue, subtasksOf } from "./choose-tasks.ts";
import { useDueWords } from "./due-words.ts";
import { TaskCheck } from "./task-check.tsx";
import styles from "./task-row.module.css";
import { useTaskActions } from "./use-task-actions.ts";
import { goToTask } from "./use-task-place.ts";

/** One task of a list. `isDated`: its day stands above it already. */
export function TaskRow(props: {
  task: TaskSummary;
  view: string;
  isOpen: boolean;
  isDated: boolean;
  moveBy: ((by: number) => void) | undefined;
}) {
  const { task, view, moveBy } = props;
  const t = useTranslations("tasks");
  const actions = useTaskActions();
  const { data: all = [] } = useOpenTasks();

  const keyDown = (event: KeyboardEvent) => {
    if (event.altKey && moveBy && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      event.stopPropagation();
      moveBy(event.key === "ArrowUp" ? -1 : 1);
    }
    if (event.key === "Delete" && task.editable) {
      event.preventDefault();
      actions.remove([task, ...subtasksOf(all, task)]);
    }
    if (event.key === "c" && !event.ctrlKey && !event.metaKey && !event.altKey && task.editable) {
      event.preventDefault();
      if (task.completedAt) actions.reopen(task);
      else actions.complete(task);
    }
  };
  return (
    <div
      className={styles.row}
      data-open={props.isOpen || undefined}
      data-done={task.completedAt ? "" : undefined}
    >
      <TaskCheck task={task} />
      <button
        type="button"
        className={styles.open}
        data-task-title=""
        aria-expanded={props.isOpen}
        aria-keyshortcuts={moveBy ? "c Delete Alt+ArrowUp Alt+ArrowDown" : "c Delete"}
        onClick={() => goToTask(view, task.id)}
        onKeyDown={keyDown}
      >
        <span className={styles.title} dir="auto">
          {task.title || t("untitled")}
        </span>
        <Meta task={task} all={all} showsList={view !== task.collectionId} isDated={props.isDated} />
      </button>
      {task.priority === "high" && (
        <span className={styles.flag} role="img" aria-label={t("priority.high")}>
          <FlagFilled aria-hidden />
        </span>
      )}
    </div>
  );
}

function Meta(props: { task: TaskSummary; all: TaskSummary[]; showsList: boolean; isDated: boolean }) {
  const { task, all } = props;
  const t = useTranslations("tasks");
  const zone = useTimeZone();
  const dueWords = useDueWords();
  const { data: lists = [] } = useCollections("tasks");
  const list =
    props.showsList && lists.length > 1 ? lists.find(({ id }) => id === task.collectionId) : undefined;
  const subtasks = subtasksOf(all, task);
  const parent = task.parentUid ? all.find(({ uid }) => uid === task.parentUid) : undefined;
  const isTimed = task.due !== null && placeOf(task.due, zone).clock !== null;
  const showsDue = task.due !== null && (!props.isDated || isTimed);
  const late = isOverdue(task, { today: today(zone), zone });
  return (
    <span className={styles.meta}>
      {list && (
        <span className={styles.list}>
          <span style={{ backgroundColor: list.color }} aria-hidden />
          {list.name}
        </span>
      )}
      {parent && <span>{t("list.partOf", { title: parent.title })}</span>}
      {subtasks.length > 0 && (
        <span>
          {t("list.subtasks", {
            done: subtasks.filter(({ completedAt }) => completedAt).length,
            count: subtasks.length,
          })}
        </span>
      )}
      {showsDue && task.due && (
        <span className={styles.due} data-late={late || undefined}>
          <CalendarLtrRegular aria-hidden />
          {late && <span className={styles.hidden}>{t("list.overdue")} </span>}
          {dueWords(task.due)}
        </span>
      )}
      {task.recurring && <ArrowRepeatAllRegular aria-label={t("list.repeats")} role="img" />}
      {task.hasReminder && <AlertRegular aria-label={t("list.reminds")} role="img" />}
      {task.hasNotes && <NoteRegular aria-label={t("list.hasNotes")} role="img" />}
      {task.links.some(({ target }) => target.startsWith("mid:")) && (
        <MailRegular aria-label={t("list.hasMessage")} role="img" />
      )}
      {task.percent > 0 && task.percent < 100 && <span>{t("list.percent", { percent: task.percent })}</span>}
      {task.categories.map((name) => (
        <span key={name} className={styles.label}>
          {name}
        </span>
      ))}
    </span>
  );
}
