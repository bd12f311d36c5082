"use client";
import { Button } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { TaskListLtrRegular } from "@fluentui/react-icons/svg/task-list-ltr";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useProblemText } from "#app/_data/use-problem-text.ts";
import { useAnswerReminders, useReminders } from "#app/_data/use-reminders.ts";
import { useNotify } from "#app/_ui/toaster.tsx";
import { distance, startTime } from "./reminder-time.ts";
import styles from "./reminders.module.css";
import { SnoozeMenu } from "./snooze-menu.tsx";
import { useAnnounce } from "./use-announce.ts";

const none: never[] = [];

/** What the person is to be reminded of now, in a corner of every area. It takes no focus from what they do. */
export function RemindersPanel() {
  const t = useTranslations("reminders");
  const problemText = useProblemText();
  const notify = useNotify();
  const reminders = useReminders().data ?? none;
  const { mutate } = useAnswerReminders();
  const now = useNow(reminders.length > 0);
  useAnnounce(reminders, t("untitled"));

  const answer = (ids: string[], snooze?: number | null) =>
    mutate(
      { ids, ...(snooze !== undefined && { snooze }) },
      { onError: (error) => notify({ intent: "error", text: problemText(error) }) },
    );
  const all = reminders.map(({ id }) => id);
  const isAhead = (startsAt: string) => Date.parse(startsAt) > now;

  return (
    <div aria-live="polite">
      {reminders.length > 0 && (
        <section className={styles.panel} aria-label={t("title")}>
          <h2 className={styles.title}>{t("count", { count: reminders.length })}</h2>
          <ul className={styles.list}>
            {reminders.map((reminder) => {
              const name = reminder.title || t("untitled");
              return (
                <li key={reminder.id} className={styles.row}>
                  <span className={styles.icon} aria-hidden="true">
                    {reminder.kind === "task" ? <TaskListLtrRegular /> : <CalendarLtrRegular />}
                  </span>
                  <div className={styles.what}>
                    <Link className={styles.name} href={reminder.path}>
                      {name}
                    </Link>
                    <div className={styles.when}>
                      {startTime(reminder)}
                      {!reminder.allDay && ` · ${distance(reminder, now)}`}
                    </div>
                    <div className={styles.buttons}>
                      <SnoozeMenu
                        size="small"
                        label={t("snoozeNamed", { name })}
                        isAhead={isAhead(reminder.startsAt)}
                        onSnooze={(minutes) => answer([reminder.id], minutes)}
                      />
                      <Button
                        size="small"
                        aria-label={t("dismissNamed", { name })}
                        onClick={() => answer([reminder.id])}
                      >
                        {t("dismiss")}
                      </Button>
                    </div>
                  </div>
                </li>
              );
            })}
          </ul>
          {reminders.length > 1 && (
            <div className={styles.foot}>
              <SnoozeMenu
                size="medium"
                label={t("snoozeAll")}
                isAhead={reminders.some(({ startsAt }) => isAhead(startsAt))}
                onSnooze={(minutes) => answer(all, minutes)}
              />
              <Button onClick={() => answer(all)}>{t("dismissAll")}</Button>
            </div>
          )}
        </section>
      )}
    </div>
  );
}

/** The time, renewed each half minute while somebody looks at it. */
function useNow(isNeeded: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isNeeded) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [isNeeded]);
  return now;
}
