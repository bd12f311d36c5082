import { Button } from "@fluentui/react-components";
import { NotebookRegular } from "@fluentui/react-icons/svg/notebook";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { addDays, type Day, today } from "../../../_data/days.ts";
import type { DayRange } from "../../../_data/use-journal.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import styles from "./journal.module.css";
import { TimelineWindow, type WindowAnswer } from "./timeline-window.tsx";
import type { JournalChoices } from "./use-journal-choices.ts";

/** How many days are fetched at once. */
const windowDays = 14;

/** The journal from its newest day back, window by window as far as somebody scrolls. */
export function Timeline(props: { day: Day | undefined; choices: JournalChoices; write: () => void }) {
  const { day, choices } = props;
  const t = useTranslations("journal");
  const zone = useTimeZone();
  const [ranges, setRanges] = useState<DayRange[]>(() => [firstRange(day, today(zone))]);
  const [answers, setAnswers] = useState<Record<string, WindowAnswer>>({});
  const answered = useCallback(
    (range: DayRange, answer: WindowAnswer) =>
      setAnswers((before) => {
        const now = before[range.from];
        const isSame = now?.count === answer.count && now.earlier === answer.earlier;
        return isSame ? before : { ...before, [range.from]: answer };
      }),
    [],
  );

  const last = ranges.at(-1);
  const lastAnswer = last && answers[last.from];
  const { shown } = choices;
  const hasExtras = shown.mail || shown.meetings || shown.tasks;
  const next = last && lastAnswer ? nextRange(last, lastAnswer, hasExtras) : null;
  const isEmpty = lastAnswer !== undefined && Object.values(answers).every(({ count }) => count === 0);
  const goOn = () => next && setRanges((before) => [...before, next]);
  // Days without anything are not walked through by themselves: there may be years of them.
  const goesOnItself = next !== null && (lastAnswer?.count !== 0 || !hasExtras);
  return (
    <>
      {isEmpty && !goesOnItself && (
        <EmptyState icon={<NotebookRegular />} title={t("empty.title")} text={t("empty.text")}>
          <Button appearance="primary" onClick={props.write}>
            {t("write")}
          </Button>
        </EmptyState>
      )}
      {ranges.map((range) => (
        <TimelineWindow key={range.from} range={range} choices={choices} answered={answered} />
      ))}
      {goesOnItself && <Sentinel key={last?.from} reached={goOn} />}
      {next && (
        <p className={styles.more}>
          <Button appearance="subtle" onClick={goOn}>
            {t("earlier")}
          </Button>
        </p>
      )}
    </>
  );
}

function firstRange(day: Day | undefined, now: Day): DayRange {
  const last = day ?? now;
  return { from: addDays(last, 1 - windowDays), to: day ? addDays(day, 1) : null };
}

/** With mail and the like the days just before; else those around the entry before. Null at the beginning of the journal. */
function nextRange(last: DayRange, { earlier }: WindowAnswer, hasExtras: boolean): DayRange | null {
  if (hasExtras) return { from: addDays(last.from, -windowDays), to: last.from };
  return earlier === null ? null : { from: addDays(earlier, 1 - windowDays), to: addDays(earlier, 1) };
}

/** Calls `reached` when it comes into sight. */
function Sentinel({ reached }: { reached: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  const call = useRef(reached);
  call.current = reached;
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) call.current();
      },
      { rootMargin: "600px" },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={element} />;
}
