import { Button, Select } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import type { EventReminder } from "#lib/contract/calendar.ts";
import { describeMinutes, describeReminder } from "../event/reminder-words.ts";
import styles from "./editor.module.css";

const offered = [0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10_080];
const most = 10;

/** When the person is told of an event beforehand, and how. */
export function RemindersField(props: {
  reminders: EventReminder[];
  change: (reminders: EventReminder[]) => void;
}) {
  const t = useTranslations("calendar.reminder");
  const { reminders, change } = props;
  const set = (index: number, changes: Partial<EventReminder>) =>
    change(reminders.map((reminder, at) => (at === index ? { ...reminder, ...changes } : reminder)));
  // Two may be alike; a key is what it is and how many such stand before it.
  const keys = reminders.map((reminder, index) => {
    const text = JSON.stringify(reminder);
    return `${text}${reminders.slice(0, index).filter((other) => JSON.stringify(other) === text).length}`;
  });
  return (
    <fieldset className={styles.reminders}>
      <legend>{t("label")}</legend>
      {reminders.map((reminder, index) => (
        <div key={keys[index]} className={styles.reminder}>
          {reminder.minutesBefore === null ? (
            <span>{describeReminder(reminder, t)}</span>
          ) : (
            <Select
              aria-label={t("when", { n: index + 1 })}
              value={String(reminder.minutesBefore)}
              onChange={(_, { value }) => set(index, { minutesBefore: Number(value) })}
            >
              {[...new Set([...offered, reminder.minutesBefore])].map((minutes) => (
                <option key={minutes} value={minutes}>
                  {describeMinutes(minutes, t)}
                </option>
              ))}
            </Select>
          )}
          <Select
            aria-label={t("how", { n: index + 1 })}
            value={reminder.action}
            onChange={(_, { value }) => set(index, { action: value === "email" ? "email" : "display" })}
          >
            <option value="display">{t("display")}</option>
            <option value="email">{t("email")}</option>
          </Select>
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t("remove", { n: index + 1 })}
            onClick={() => change(reminders.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {reminders.length < most && (
        <Button
          appearance="subtle"
          size="small"
          icon={<AddRegular />}
          onClick={() => change([...reminders, { action: "display", minutesBefore: 15, at: null }])}
        >
          {t("add")}
        </Button>
      )}
    </fieldset>
  );
}
