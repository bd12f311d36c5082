import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Select,
  Switch,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Preferences } from "#lib/contract/preferences.ts";
import { useChangePreferences } from "../../../../_data/use-preferences.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useCalendar } from "../calendar-context.tsx";
import { describeMinutes } from "../event/reminder-words.ts";
import { weekdayName } from "../recurrence/describe-rule.ts";
import { ZonePicker, zoneLabel } from "../zone-picker.tsx";
import styles from "./settings.module.css";

const weekdays = [1, 2, 3, 4, 5, 6, 0];
const reminders = [0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10_080];

/** What a person chooses for their calendar. Each choice holds at once. */
export function SettingsDialog({ close }: { close: () => void }) {
  const t = useTranslations("calendar.settings");
  const tReminder = useTranslations("calendar.reminder");
  const problemText = useProblemText();
  const daysId = useId();
  const { preferences } = useCalendar();
  const { mutate, error } = useChangePreferences();
  const change = (changes: Partial<Preferences>) => mutate(changes);
  const { workDays, workStart, workEnd, defaultReminder } = preferences;
  const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const name = weekdayName(navigator.language);
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface style={{ maxWidth: 520 }}>
        <DialogBody>
          <DialogTitle>{t("title")}</DialogTitle>
          <DialogContent className={styles.fields}>
            <ZonePicker
              label={t("zone")}
              zone={preferences.timeZone}
              none={t("browserZone", { zone: zoneLabel(browserZone) })}
              choose={(timeZone) => change({ timeZone })}
            />
            <ZonePicker
              label={t("secondZone")}
              zone={preferences.secondTimeZone}
              none={t("noZone")}
              choose={(secondTimeZone) => change({ secondTimeZone })}
            />
            <Field label={t("weekStart")}>
              <Select
                value={String(preferences.weekStart)}
                onChange={(_, { value }) => change({ weekStart: Number(value) })}
              >
                {weekdays.map((day) => (
                  <option key={day} value={day}>
                    {name(day)}
                  </option>
                ))}
              </Select>
            </Field>
            <fieldset className={styles.days} aria-labelledby={daysId}>
              <legend id={daysId}>{t("workDays")}</legend>
              {weekdays.map((day) => (
                <Checkbox
                  key={day}
                  label={weekdayName(navigator.language, "short")(day)}
                  aria-label={name(day)}
                  checked={workDays.includes(day)}
                  onChange={(_, { checked }) =>
                    change({
                      workDays: checked ? [...workDays, day] : workDays.filter((other) => other !== day),
                    })
                  }
                />
              ))}
            </fieldset>
            <div className={styles.pair}>
              <TimeOfDay
                label={t("workStart")}
                minutes={workStart}
                choose={(minutes) => minutes < workEnd && change({ workStart: minutes })}
              />
              <TimeOfDay
                label={t("workEnd")}
                minutes={workEnd}
                choose={(minutes) => minutes > workStart && change({ workEnd: minutes })}
              />
            </div>
            <Field label={t("reminder")}>
              <Select
                value={defaultReminder === null ? "" : String(defaultReminder)}
                onChange={(_, { value }) => change({ defaultReminder: value === "" ? null : Number(value) })}
              >
                <option value="">{t("noReminder")}</option>
                {[...new Set([...reminders, ...(defaultReminder === null ? [] : [defaultReminder])])].map(
                  (minutes) => (
                    <option key={minutes} value={minutes}>
                      {describeMinutes(minutes, tReminder)}
                    </option>
                  ),
                )}
              </Select>
            </Field>
            <Switch
              label={t("weekNumbers")}
              checked={preferences.weekNumbers}
              onChange={(_, { checked }) => change({ weekNumbers: checked })}
            />
            <Switch
              label={t("birthdays")}
              checked={preferences.showBirthdays}
              onChange={(_, { checked }) => change({ showBirthdays: checked })}
            />
            <Switch
              label={t("tasks")}
              checked={preferences.showTasks}
              onChange={(_, { checked }) => change({ showTasks: checked })}
            />
            {error && <p role="alert">{problemText(error)}</p>}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t("close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function TimeOfDay(props: { label: string; minutes: number; choose: (minutes: number) => void }) {
  const text = `${String(Math.floor(props.minutes / 60) % 24).padStart(2, "0")}:${String(props.minutes % 60).padStart(2, "0")}`;
  return (
    <Field label={props.label}>
      <Input
        type="time"
        step={900}
        value={text}
        onChange={(_, { value }) => {
          const [hours, minutes] = value.split(":").map(Number);
          if (hours !== undefined && minutes !== undefined) props.choose(hours * 60 + minutes);
        }}
      />
    </Field>
  );
}
