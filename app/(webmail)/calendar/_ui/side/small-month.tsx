import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Temporal } from "temporal-polyfill";
import { useCalendar } from "../calendar-context.tsx";
import { shiftDate, today } from "../data/event-time.ts";
import { monthName, weekdayName } from "../recurrence/describe-rule.ts";
import styles from "./side.module.css";

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month to jump by. Arrow keys walk over the days. */
export function SmallMonth({ date, choose }: { date: string; choose: (date: string) => void }) {
  const t = useTranslations("calendar.side");
  const { zone, preferences } = useCalendar();
  const [shown, setShown] = useState(date);
  const [previous, setPrevious] = useState(date);
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  if (previous !== date) {
    setPrevious(date);
    setShown(date);
  }
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>(`[data-day="${shown}"]`)?.focus();
    moved.current = false;
  }, [shown]);

  const month = Temporal.PlainDate.from(shown).with({ day: 1 });
  const first = month.subtract({ days: (month.dayOfWeek - preferences.weekStart + 7) % 7 });
  const weeks = [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4, 5, 6].map((day) => first.add({ days: week * 7 + day })),
  );
  const now = today(zone);
  const name = `${monthName(month.month, navigator.language)} ${month.year}`;
  const turn = (months: number) => setShown(month.add({ months }).toString());
  const keyDown = (event: KeyboardEvent) => {
    const days = steps[event.key];
    if (days === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    moved.current = true;
    setShown(shiftDate(shown, days));
  };
  return (
    <section className={styles.month} aria-label={t("month")}>
      <div className={styles.monthHead}>
        <h2 aria-live="polite">{name}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronLeftRegular />}
          aria-label={t("previousMonth")}
          onClick={() => turn(-1)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronRightRegular />}
          aria-label={t("nextMonth")}
          onClick={() => turn(1)}
        />
      </div>
      <table ref={grid} className={styles.days}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day.dayOfWeek} scope="col" abbr={weekdayName(navigator.language)(day.dayOfWeek % 7)}>
                {weekdayName(navigator.language, "narrow")(day.dayOfWeek % 7)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={String(week[0])}>
              {week.map((day) => (
                <td key={String(day)}>
                  <button
                    type="button"
                    data-day={String(day)}
                    data-other={day.month !== month.month || undefined}
                    tabIndex={String(day) === shown ? 0 : -1}
                    aria-current={String(day) === now ? "date" : undefined}
                    aria-pressed={String(day) === date}
                    aria-label={day.toLocaleString(navigator.language, { dateStyle: "full" })}
                    onKeyDown={keyDown}
                    onClick={() => choose(String(day))}
                  >
                    {day.day}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
