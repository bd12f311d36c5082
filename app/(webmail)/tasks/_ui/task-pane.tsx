import { Button, Link, SearchBox, Tooltip } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useTranslations } from "next-intl";
import { useDeferredValue, useRef } from "react";
import { today } from "../../../_data/days.ts";
import { useCollections } from "../../../_data/use-collections.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useCompletedTasks, useOpenTasks, useTaskSearch } from "../../../_data/use-tasks.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { chooseTasks, type TaskGroup, type View, views } from "./choose-tasks.ts";
import { FlaggedList } from "./flagged-list.tsx";
import { QuickAdd } from "./quick-add.tsx";
import { TaskList } from "./task-list.tsx";
import styles from "./task-pane.module.css";
import { useTaskKeys } from "./use-task-keys.ts";
import { goToTask } from "./use-task-place.ts";

/** The tasks of a view or a list, a line to add one, and the search. */
export function TaskPane(props: {
  view: string;
  taskId: string | undefined;
  typed: string;
  setTyped: (typed: string) => void;
  openDrawer: (() => void) | undefined;
}) {
  const { view, typed } = props;
  const t = useTranslations("tasks");
  const textOf = useProblemText();
  const { data: lists = [] } = useCollections("tasks");
  const pane = useRef<HTMLElement>(null);
  const searched = useDeferredValue(typed.trim());
  const found = useGroups(view, searched);
  useTaskKeys(pane);

  const list = lists.find(({ id }) => id === view);
  const isView = (views as readonly string[]).includes(view);
  const title = searched
    ? t("search.title")
    : isView
      ? t(`views.${view as View}`)
      : (list?.name ?? t("views.all"));
  const { groups, error, refetch } = found;
  const isFlagged = view === "flagged" && !searched;
  const canAdd = !searched && !isFlagged && view !== "completed" && list?.right !== "read";
  return (
    <section ref={pane} className={styles.pane} aria-label={t("list.region")}>
      <header className={styles.header}>
        {props.openDrawer && (
          <Tooltip content={t("side.open")} relationship="label">
            <Button appearance="subtle" icon={<NavigationRegular />} onClick={props.openDrawer} />
          </Tooltip>
        )}
        <h1>{title}</h1>
        <SearchBox
          className={styles.search}
          aria-label={t("search.label")}
          placeholder={t("search.label")}
          value={typed}
          onChange={(_, { value }) => props.setTyped(value)}
        />
      </header>
      {canAdd && <QuickAdd view={view} lists={lists} />}
      <div className={styles.scroller}>
        {error && !groups && (
          <div role="alert" className={styles.problem}>
            <p>{textOf(error)}</p>
            <Button onClick={() => refetch()}>{t("list.retry")}</Button>
          </div>
        )}
        {!error && !groups && !isFlagged && <Skeleton label={t("list.loading")} />}
        {isFlagged && <FlaggedList showsEmpty />}
        {groups && groups.length > 0 && (
          <TaskList
            groups={groups}
            view={view}
            taskId={props.taskId}
            sortable={list !== undefined && list.right !== "read" && !searched}
          />
        )}
        {view === "all" && !searched && <FlaggedList />}
        {groups?.length === 0 && !isFlagged && (
          <EmptyState
            icon={searched ? <SearchRegular /> : <CheckmarkCircleRegular />}
            title={searched ? t("search.none") : t("empty.title", { view: isView ? view : "list" })}
            text={searched ? t("search.noneText") : t("empty.text", { view: isView ? view : "list" })}
          />
        )}
        {list && !searched && <CompletedLink />}
      </div>
    </section>
  );
}

function CompletedLink() {
  const t = useTranslations("tasks.list");
  return (
    <p className={styles.more}>
      <Link as="button" onClick={() => goToTask("completed")}>
        {t("completed")}
      </Link>
    </p>
  );
}

/** The rows of a view; undefined while they are on their way. */
function useGroups(view: string, searched: string) {
  const zone = useTimeZone();
  const open = useOpenTasks();
  const completed = useCompletedTasks(view === "completed");
  const search = useTaskSearch(searched);
  if (searched || view === "completed") {
    const { data, error, refetch } = searched ? search : completed;
    const groups: TaskGroup[] | undefined =
      data && (data.length > 0 ? [{ name: "none", day: null, tasks: data }] : []);
    return { groups, error, refetch };
  }
  const { data, error, refetch } = open;
  const groups =
    data && view !== "flagged" ? chooseTasks(data, { view, today: today(zone), zone }) : undefined;
  return { groups, error, refetch };
}

function Skeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {[62, 45, 70, 38, 55].map((width) => (
        <span key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
