import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import type { Day } from "../../../_data/days.ts";
import { type DayRange, useActivity, useEntries, useMailOfDays } from "../../../_data/use-journal.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { DaySection } from "./day-section.tsx";
import { gatherDays } from "./gather-days.ts";
import styles from "./journal.module.css";
import type { JournalChoices } from "./use-journal-choices.ts";

export interface WindowAnswer {
  /** Of everything that it shows. */
  count: number;
  /** The day of the entry before. */
  earlier: Day | null;
}

/** Some days of the journal with what else is wanted of them; the parts come as each arrives. */
export function TimelineWindow(props: {
  range: DayRange;
  choices: JournalChoices;
  answered: (range: DayRange, answer: WindowAnswer) => void;
}) {
  const { range, answered } = props;
  const { shown, filter } = props.choices;
  const t = useTranslations("journal");
  const zone = useTimeZone();
  const textOf = useProblemText();
  const entries = useEntries(range, filter, zone);
  const wantsActivity = shown.meetings || shown.tasks;
  const activity = useActivity(range, filter, zone, wantsActivity);
  // Mail has no project.
  const wantsMail = shown.mail && !filter.category;
  const mail = useMailOfDays(range, filter.address, wantsMail);

  const days = useMemo(
    () =>
      gatherDays(
        {
          entries: (entries.data?.entries ?? []).filter(
            ({ fields }) => shown.calls || fields.callMinutes === null,
          ),
          messages: wantsMail ? (mail.data?.messages ?? []) : [],
          meetings: shown.meetings ? (activity.data?.meetings ?? []) : [],
          tasks: shown.tasks ? (activity.data?.tasks ?? []) : [],
        },
        zone,
      ),
    [entries.data, mail.data, activity.data, shown, wantsMail, zone],
  );
  const isDone = entries.data && (!wantsActivity || activity.data) && (!wantsMail || !mail.isPending);
  const earlier = entries.data?.earlier ?? null;
  useEffect(() => {
    if (isDone) answered(range, { count: days.length, earlier });
  }, [answered, range, isDone, days.length, earlier]);

  const problems = [entries, activity, mail].filter(({ error }) => error);
  const isWaiting = [entries, activity, mail].some(({ isLoading }) => isLoading);
  return (
    <>
      {problems.map((query) => (
        <MessageBar key={String(query.error)} intent="warning" layout="multiline" className={styles.notice}>
          <MessageBarBody>
            {textOf(query.error)}{" "}
            <Button appearance="transparent" size="small" onClick={() => query.refetch()}>
              {t("retry")}
            </Button>
          </MessageBarBody>
        </MessageBar>
      ))}
      {days.map(({ day, things }) => (
        <DaySection key={day} day={day} things={things} choices={props.choices} />
      ))}
      {mail.data?.truncated && wantsMail && <p className={styles.hint}>{t("manyMails")}</p>}
      {isWaiting && <Spinner size="tiny" className={styles.notice} label={t("loading")} />}
    </>
  );
}
