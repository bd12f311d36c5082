import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { EventReminder, EventTime } from "#lib/contract/calendar.ts";
import type { Task, TaskFields } from "#lib/contract/tasks.ts";
import { addDays, placeOf, timeAt, today, weekdayOf } from "../../../_data/days.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { RepeatField } from "../../calendar/_ui/editor/repeat-field.tsx";
import styles from "./task-details.module.css";

type Save = (fields: Partial<TaskFields>) => void;

/** When a task is due, when it begins, how it repeats and when it reminds. */
export function DateFields({ task, save }: { task: Task; save: Save }) {
  const t = useTranslations("tasks.details");
  const { due, start, rule } = task.fields;
  const setDue = (time: EventTime | null) => {
    const isLast = time === null && start === null;
    save({ due: time, ...(isLast && rule !== null && { rule: null }), ...(isLast && { reminders: [] }) });
  };
  return (
    <>
      <TimeField label={t("due")} time={due} disabled={!task.editable} set={setDue} />
      {due === null && task.editable && <Shortcuts set={setDue} />}
      <TimeField
        label={t("start")}
        time={start}
        disabled={!task.editable}
        set={(time) => save({ start: time })}
      />
      {(due || start) && (
        <>
          <div className={styles.repeat} inert={!task.editable}>
            <RepeatField
              rule={rule}
              start={start ?? due ?? nowhere}
              change={(changed) => save({ rule: changed })}
            />
          </div>
          <ReminderField task={task} save={save} />
        </>
      )}
    </>
  );
}

function Shortcuts({ set }: { set: (time: EventTime) => void }) {
  const t = useTranslations("tasks.due");
  const now = today(useTimeZone());
  const monday = addDays(now, (1 - weekdayOf(now) + 7) % 7 || 7);
  const choices = [
    { name: "today", day: now },
    { name: "tomorrow", day: addDays(now, 1) },
    { name: "nextWeek", day: monday },
  ] as const;
  return (
    <div className={styles.shortcuts}>
      {choices.map(({ name, day }) => (
        <Button key={name} size="small" shape="circular" onClick={() => set({ local: day, timeZone: null })}>
          {t(name)}
        </Button>
      ))}
    </div>
  );
}

function TimeField(props: {
  label: string;
  time: EventTime | null;
  disabled: boolean;
  set: (time: EventTime | null) => void;
}) {
  const t = useTranslations("tasks.details");
  const zone = useTimeZone();
  const { time, set } = props;
  const { day, clock } = time ? placeOf(time, zone) : { day: "", clock: null };
  return (
    <div className={styles.times}>
      <Field label={props.label}>
        <Input
          type="date"
          disabled={props.disabled}
          value={day}
          onChange={(_, { value }) => set(value ? timeAt(value, clock, zone) : null)}
        />
      </Field>
      <Input
        type="time"
        aria-label={t("timeOf", { field: props.label })}
        disabled={props.disabled || time === null}
        value={clock ?? ""}
        onChange={(_, { value }) => set(timeAt(day, value || null, zone))}
      />
    </div>
  );
}

/** Only for the types: what has no date shows no repeat field. */
const nowhere: EventTime = { local: "2000-01-01", timeZone: null };

/** Minutes before a moment; before midnight of a day, so that nine o'clock of it is negative. */
const timed = [0, 10, 60, 1440];
const whole = [-540, 900, 9540];

function ReminderField({ task, save }: { task: Task; save: Save }) {
  const t = useTranslations("tasks");
  const { reminders, due, start } = task.fields;
  const isWhole = !(due ?? start)?.local.includes("T");
  const choices = isWhole ? whole : timed;
  const [first] = reminders;
  const isOffered =
    reminders.length === 1 && first?.minutesBefore !== null && choices.includes(first?.minutesBefore ?? 1);
  const set = (value: string) => {
    const reminder: EventReminder = { action: "display", minutesBefore: Number(value), at: null };
    save({ reminders: value === "" ? [] : [reminder] });
  };
  return (
    <Field label={t("details.reminder")} className={styles.reminder}>
      <Select
        value={reminders.length === 0 ? "" : isOffered ? `${first?.minutesBefore}` : "other"}
        disabled={!task.editable}
        onChange={(_, { value }) => set(value)}
      >
        <option value="">{t("reminder.none")}</option>
        {choices.map((minutes) => (
          <option key={minutes} value={minutes}>
            {t(`reminder.${isWhole ? "day" : "time"}${Math.abs(minutes)}`)}
          </option>
        ))}
        {reminders.length > 0 && !isOffered && (
          <option value="other" disabled>
            {t("reminder.other", { count: reminders.length })}
          </option>
        )}
      </Select>
    </Field>
  );
}
