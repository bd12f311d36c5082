"use client";
import { Button, mergeClasses } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useTranslations } from "next-intl";
import styles from "./booking.module.css";
import { type Month, monthOf, shiftMonth, weeksOf } from "./month.ts";

interface Props {
  month: Month;
  onMonth: (month: Month) => void;
  /** How many appointments can be booked on each day. */
  free: ReadonlyMap<string, readonly string[]>;
  /** The last month in which something can be booked. */
  last: Month;
  day: string | null;
  onDay: (day: string) => void;
}

/** A month; the days with free times are buttons. */
export function MonthGrid({ month, onMonth, free, last, day, onDay }: Props) {
  const t = useTranslations("booking");
  const named = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(undefined, { ...options, timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
  const [week = []] = weeksOf("2024-01");
  return (
    <section className={styles.month} aria-label={t("days")}>
      <div className={styles.monthHead}>
        <h2 className={styles.monthName} aria-live="polite">
          {named(`${month}-01`, { month: "long", year: "numeric" })}
        </h2>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={t("previousMonth")}
          disabled={month <= monthOf(new Date())}
          onClick={() => onMonth(shiftMonth(month, -1))}
        />
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={t("nextMonth")}
          disabled={month >= last}
          onClick={() => onMonth(shiftMonth(month, 1))}
        />
      </div>
      <table className={styles.grid}>
        <thead>
          <tr>
            {week.map((date) => (
              <th key={date} scope="col" abbr={named(date ?? "", { weekday: "long" })}>
                {named(date ?? "", { weekday: "short" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((days) => (
            <tr key={days.find(Boolean)}>
              {days.map((date, index) => {
                if (!date) return <td key={`empty-${index < 3 ? index : index + 10}`} />;
                const count = free.get(date)?.length ?? 0;
                const number = Number(date.slice(8));
                return (
                  <td key={date}>
                    {count === 0 ? (
                      <span className={styles.closed}>{number}</span>
                    ) : (
                      <button
                        type="button"
                        className={mergeClasses(styles.open, date === day && styles.chosen)}
                        aria-pressed={date === day}
                        aria-label={t("dayWithTimes", {
                          day: named(date, { weekday: "long", day: "numeric", month: "long" }),
                          count,
                        })}
                        onClick={() => onDay(date)}
                      >
                        {number}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
