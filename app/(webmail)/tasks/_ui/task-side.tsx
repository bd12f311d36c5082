import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { CalendarWorkWeekRegular } from "@fluentui/react-icons/svg/calendar-work-week";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockAlarmRegular } from "@fluentui/react-icons/svg/clock-alarm";
import { StarRegular } from "@fluentui/react-icons/svg/star";
import { TaskListLtrRegular } from "@fluentui/react-icons/svg/task-list-ltr";
import { useTranslations } from "next-intl";
import { today } from "../../../_data/days.ts";
import { useFlagged } from "../../../_data/use-flagged.ts";
import { useOpenTasks } from "../../../_data/use-tasks.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { CollectionSection } from "../../_ui/collections/collection-section.tsx";
import styles from "../../_ui/side-list.module.css";
import { countTasks, type View, views } from "./choose-tasks.ts";
import { goToTask } from "./use-task-place.ts";

const icons: Record<View, typeof StarRegular> = {
  today: CalendarLtrRegular,
  week: CalendarWorkWeekRegular,
  overdue: ClockAlarmRegular,
  flagged: StarRegular,
  all: TaskListLtrRegular,
  completed: CheckmarkCircleRegular,
};

/** The views that everybody has, and the lists. */
export function TaskSide({ view, chosen }: { view: string; chosen: () => void }) {
  const t = useTranslations("tasks");
  const zone = useTimeZone();
  const { data: tasks = [] } = useOpenTasks();
  const { data: flagged = [] } = useFlagged();
  const go = (to: string) => {
    goToTask(to);
    chosen();
  };
  const countOf = (name: View) => {
    if (name === "completed") return 0;
    return name === "flagged" ? flagged.length : countTasks(tasks, { view: name, today: today(zone), zone });
  };
  return (
    <>
      <ul className={styles.views} aria-label={t("side.views")}>
        {views.map((name) => {
          const Icon = icons[name];
          const count = countOf(name);
          return (
            <li key={name}>
              <button
                type="button"
                className={styles.view}
                aria-current={name === view ? "page" : undefined}
                onClick={() => go(name)}
              >
                <Icon fontSize={18} aria-hidden />
                <span>{t(`views.${name}`)}</span>
                {count > 0 && (
                  <span className={styles.count} data-late={name === "overdue" || undefined}>
                    {count}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <CollectionSection kind="tasks" choose={({ id }) => go(id)} chosenId={view} />
    </>
  );
}
