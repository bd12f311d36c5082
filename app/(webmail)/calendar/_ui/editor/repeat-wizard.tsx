import { Field, Input, Select, ToggleButton } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { useCalendar } from "../calendar-context.tsx";
import { shiftDate } from "../data/event-time.ts";
import { dayKindName, monthName, weekdayName } from "../recurrence/describe-rule.ts";
import { weekdayOf } from "../recurrence/read-repeat.ts";
import type { DayKind, Ending, MonthDay, Repeat, Weekday } from "../recurrence/repeat.ts";
import { useRepeatWords } from "../recurrence/use-repeat-words.ts";
import styles from "./editor.module.css";

const frequencies = ["daily", "weekly", "monthly", "yearly"] as const;
const week: Weekday[] = [1, 2, 3, 4, 5, 6, 0];
const dayKinds: DayKind[] = [...week, "day", "workday", "weekend"];
const nths = [1, 2, 3, 4, 5, -1];
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** How often, on which days, and until when. `date`: the event's day, YYYY-MM-DD. */
export function RepeatWizard(props: { repeat: Repeat; date: string; change: (repeat: Repeat) => void }) {
  const t = useTranslations("calendar.wizard");
  const { repeat, date, change } = props;
  return (
    <fieldset className={styles.wizard}>
      <legend>{t("label")}</legend>
      <div className={styles.row}>
        <Field label={t("every")}>
          <Input
            type="number"
            min={1}
            max={999}
            className={styles.number}
            value={String(repeat.interval)}
            onChange={(_, { value }) => {
              const interval = Number(value);
              if (Number.isInteger(interval) && interval >= 1 && interval <= 999)
                change({ ...repeat, interval });
            }}
          />
        </Field>
        <Field label={t("unit")}>
          <Select
            value={repeat.frequency}
            onChange={(_, { value }) => {
              const frequency = frequencies.find((known) => known === value);
              if (frequency) change(withFrequency(repeat, frequency, date));
            }}
          >
            {frequencies.map((frequency) => (
              <option key={frequency} value={frequency}>
                {t(`units.${frequency}`, { n: repeat.interval })}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {repeat.frequency === "weekly" && (
        <Weekdays weekdays={repeat.weekdays} change={(weekdays) => change({ ...repeat, weekdays })} />
      )}
      {repeat.frequency === "monthly" && (
        <MonthDays on={repeat.on} date={date} change={(on) => change({ ...repeat, on })} />
      )}
      {repeat.frequency === "yearly" && (
        <>
          <Field label={t("month")}>
            <Select
              value={String(repeat.month)}
              onChange={(_, { value }) => change({ ...repeat, month: Number(value) })}
            >
              {months.map((month) => (
                <option key={month} value={month}>
                  {monthName(month, navigator.language)}
                </option>
              ))}
            </Select>
          </Field>
          <MonthDays on={repeat.on} date={date} change={(on) => change({ ...repeat, on })} />
        </>
      )}
      <Endings ending={repeat.ending} date={date} change={(ending) => change({ ...repeat, ending })} />
    </fieldset>
  );
}

function withFrequency({ interval, ending }: Repeat, frequency: Repeat["frequency"], date: string): Repeat {
  const day = Temporal.PlainDate.from(date);
  const common = { interval, ending };
  const on = { by: "date", date: day.day } as const;
  if (frequency === "daily") return { ...common, frequency };
  if (frequency === "weekly") return { ...common, frequency, weekdays: [weekdayOf(day)] };
  return frequency === "monthly"
    ? { ...common, frequency, on }
    : { ...common, frequency, on, month: day.month };
}

function Weekdays({ weekdays, change }: { weekdays: Weekday[]; change: (weekdays: Weekday[]) => void }) {
  const t = useTranslations("calendar.wizard");
  const { preferences } = useCalendar();
  const ordered = week.toSorted(
    (a, b) => ((a - preferences.weekStart + 7) % 7) - ((b - preferences.weekStart + 7) % 7),
  );
  const toggle = (day: Weekday) => {
    const rest = weekdays.filter((other) => other !== day);
    const next = rest.length === weekdays.length ? [...rest, day].sort() : rest;
    // A week without any day says nothing.
    if (next.length > 0) change(next);
  };
  return (
    <fieldset className={styles.weekdays}>
      <legend>{t("onDays")}</legend>
      {ordered.map((day) => (
        <ToggleButton
          key={day}
          size="small"
          shape="circular"
          checked={weekdays.includes(day)}
          aria-label={weekdayName(navigator.language)(day)}
          onClick={() => toggle(day)}
        >
          {weekdayName(navigator.language, "short")(day).slice(0, 2)}
        </ToggleButton>
      ))}
    </fieldset>
  );
}

/** "Day 15", or "the last weekday". */
function MonthDays(props: { on: MonthDay; date: string; change: (on: MonthDay) => void }) {
  const t = useTranslations("calendar.wizard");
  const words = useRepeatWords();
  const { on, change } = props;
  const day = Temporal.PlainDate.from(props.date);
  const setBy = (by: string) =>
    change(
      by === "date"
        ? { by: "date", date: day.day }
        : { by: "weekday", nth: Math.min(4, Math.ceil(day.day / 7)), day: weekdayOf(day) },
    );
  return (
    <div className={styles.row}>
      <Field label={t("on")}>
        <Select value={on.by} onChange={(_, { value }) => setBy(value)}>
          <option value="date">{t("byDate")}</option>
          <option value="weekday">{t("byWeekday")}</option>
        </Select>
      </Field>
      {on.by === "date" ? (
        <Field label={t("dayOfMonth")}>
          <Select
            value={String(on.date)}
            onChange={(_, { value }) => change({ by: "date", date: Number(value) })}
          >
            {Array.from({ length: 31 }, (_, index) => index + 1).map((date) => (
              <option key={date} value={date}>
                {date}
              </option>
            ))}
            <option value={-1}>{t("last")}</option>
          </Select>
        </Field>
      ) : (
        <>
          <Field label={t("which")}>
            <Select value={String(on.nth)} onChange={(_, { value }) => change({ ...on, nth: Number(value) })}>
              {nths.map((nth) => (
                <option key={nth} value={nth}>
                  {words.t(`nth.${nth}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t("dayName")}>
            <Select
              value={String(on.day)}
              onChange={(_, { value }) => {
                const kind = dayKinds.find((known) => String(known) === value);
                if (kind !== undefined) change({ ...on, day: kind });
              }}
            >
              {dayKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {dayKindName(kind, words)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
    </div>
  );
}

function Endings(props: { ending: Ending; date: string; change: (ending: Ending) => void }) {
  const t = useTranslations("calendar.wizard");
  const { ending, date, change } = props;
  const set = (kind: string) => {
    if (kind === "never") change({ kind });
    if (kind === "until") change({ kind, date: shiftDate(date, 90) });
    if (kind === "count") change({ kind, count: 10 });
  };
  return (
    <div className={styles.row}>
      <Field label={t("ends")}>
        <Select value={ending.kind} onChange={(_, { value }) => set(value)}>
          <option value="never">{t("never")}</option>
          <option value="until">{t("until")}</option>
          <option value="count">{t("count")}</option>
        </Select>
      </Field>
      {ending.kind === "until" && (
        <Field label={t("untilDate")}>
          <Input
            type="date"
            min={date}
            value={ending.date}
            onChange={(_, { value }) => {
              if (/^\d{4}-\d\d-\d\d$/.test(value)) change({ kind: "until", date: value });
            }}
          />
        </Field>
      )}
      {ending.kind === "count" && (
        <Field label={t("times")}>
          <Input
            type="number"
            min={1}
            max={999}
            className={styles.number}
            value={String(ending.count)}
            onChange={(_, { value }) => {
              const count = Number(value);
              if (Number.isInteger(count) && count >= 1 && count <= 999) change({ kind: "count", count });
            }}
          />
        </Field>
      )}
    </div>
  );
}
