import { Button, Spinner, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useTask } from "../../../_data/use-tasks.ts";
import { useLayoutMode } from "../../mail/_ui/use-layout-mode.ts";
import styles from "./task-details.module.css";
import { TaskForm } from "./task-form.tsx";
import { goToTask } from "./use-task-place.ts";

/** The task that is open, with all its fields. */
export function TaskDetails({ taskId, view }: { taskId: string; view: string }) {
  const t = useTranslations("tasks.details");
  const textOf = useProblemText();
  const { data: task, error, refetch } = useTask(taskId);
  // On a phone nothing else on the page has a heading above it.
  const Heading = useLayoutMode() === "one" ? "h1" : "h2";
  const pane = useRef<HTMLElement>(null);

  useEffect(() => {
    // The list's arrow keys must not lead away from a form that was opened with the keyboard.
    pane.current?.focus({ preventScroll: true });
  }, []);
  const close = () => {
    goToTask(view);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-task-title][aria-expanded="true"]`)?.focus(),
    );
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    close();
  };
  return (
    <section ref={pane} className={styles.pane} aria-label={t("region")} tabIndex={-1} onKeyDown={keyDown}>
      <header className={styles.bar}>
        <Heading className={styles.hidden}>{t("region")}</Heading>
        <Tooltip content={t("close")} relationship="label">
          <Button appearance="subtle" icon={<DismissRegular />} onClick={close} />
        </Tooltip>
      </header>
      {error && !task && (
        <div role="alert" className={styles.problem}>
          <p>{textOf(error)}</p>
          <Button onClick={() => refetch()}>{t("retry")}</Button>
        </div>
      )}
      {!error && !task && <Spinner label={t("loading")} />}
      {task && <TaskForm task={task} close={close} />}
    </section>
  );
}
