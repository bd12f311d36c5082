import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import type { TaskSummary } from "#lib/contract/tasks.ts";
import { useOrderTasks } from "../../../_data/use-task-changes.ts";
import type { TaskGroup } from "./choose-tasks.ts";
import { useDayWords } from "./due-words.ts";
import { placesAfterMove } from "./new-place.ts";
import styles from "./task-list.module.css";
import { TaskRow } from "./task-row.tsx";

/** The rows of a view, in groups. `sortable`: the person puts them in order. */
export function TaskList(props: {
  groups: TaskGroup[];
  view: string;
  taskId: string | undefined;
  sortable: boolean;
}) {
  const t = useTranslations("tasks.groups");
  const dayWords = useDayWords();
  return props.groups.map((group) => {
    const heading = group.day ? dayWords(group.day) : group.name === "none" ? null : t(group.name as "later");
    return (
      <section key={group.day ?? group.name} aria-label={heading ?? undefined}>
        {heading && (
          <h2 className={styles.heading} data-late={group.name === "overdue" || undefined}>
            {heading}
            <span>{group.tasks.length}</span>
          </h2>
        )}
        <Rows {...props} tasks={group.tasks} isDated={group.day !== null} />
      </section>
    );
  });
}

function Rows(props: {
  tasks: TaskSummary[];
  view: string;
  taskId: string | undefined;
  sortable: boolean;
  isDated: boolean;
}) {
  const { tasks, sortable } = props;
  const t = useTranslations("tasks.list");
  const { mutate: order } = useOrderTasks();
  const [from, setFrom] = useState<number>();
  const [over, setOver] = useState<number>();
  const [told, setTold] = useState("");

  const move = (start: number, to: number) => {
    const places = placesAfterMove(tasks, start, to);
    if (places.length === 0) return;
    order(places);
    setTold(t("movedTo", { place: to + 1, count: tasks.length }));
  };
  const drag = (place: number) =>
    sortable && {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", tasks[place]?.title ?? "");
        setFrom(place);
      },
      onDragOver: (event: DragEvent) => {
        if (from === undefined) return;
        event.preventDefault();
        setOver(place);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        if (from !== undefined) move(from, place);
      },
      onDragEnd: () => {
        setFrom(undefined);
        setOver(undefined);
      },
      "data-over":
        from === undefined || over !== place || from === place ? undefined : from < place ? "below" : "above",
    };
  return (
    <>
      <ul className={styles.rows} aria-label={t("label")}>
        {tasks.map((task, place) => (
          <li key={task.id} className={styles.item} data-task-row="" {...drag(place)}>
            <TaskRow
              task={task}
              view={props.view}
              isOpen={task.id === props.taskId}
              isDated={props.isDated}
              moveBy={sortable ? (by) => move(place, place + by) : undefined}
            />
          </li>
        ))}
      </ul>
      {sortable && (
        <p className={styles.told} role="status">
          {told}
        </p>
      )}
    </>
  );
}
