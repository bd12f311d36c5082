import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCalendar } from "../calendar-context.tsx";
import { shiftDate } from "../data/event-time.ts";
import { ZonePicker } from "../zone-picker.tsx";
import { endsTooEarly, type Times, withAllDay, withStart } from "./draft-times.ts";
import styles from "./editor.module.css";

/** When an event begins and ends, and in which zones. */
export function TimeFields({ times, change }: { times: Times; change: (times: Times) => void }) {
  const t = useTranslations("calendar.editor");
  const { zone } = useCalendar();
  const { allDay, start, end } = times;
  const [zonesShown, setZonesShown] = useState(
    !allDay && (start.timeZone !== zone || end.timeZone !== start.timeZone),
  );
  const setEnd = (local: string) => change({ ...times, end: { ...end, local } });
  return (
    <div className={styles.group}>
      <div className={styles.times}>
        <When label={t("start")} local={start.local} change={(local) => change(withStart(times, local))} />
        <When
          label={t("end")}
          local={allDay ? shiftDate(end.local, -1) : end.local}
          problem={endsTooEarly(times, zone) ? t("endsTooEarly") : undefined}
          change={(local) => setEnd(allDay ? shiftDate(local, 1) : local)}
        />
      </div>
      <div className={styles.row}>
        <Checkbox
          label={t("allDay")}
          checked={allDay}
          onChange={(_, { checked }) => change(withAllDay(times, checked === true, zone))}
        />
        {!allDay && !zonesShown && (
          <Button appearance="transparent" size="small" onClick={() => setZonesShown(true)}>
            {t("zones")}
          </Button>
        )}
      </div>
      {!allDay && zonesShown && (
        <div className={styles.times}>
          <ZonePicker
            label={t("startZone")}
            zone={start.timeZone}
            none={t("floating")}
            choose={(timeZone) =>
              change({
                ...times,
                start: { ...start, timeZone },
                end: end.timeZone === start.timeZone ? { ...end, timeZone } : end,
              })
            }
          />
          <ZonePicker
            label={t("endZone")}
            zone={end.timeZone}
            none={t("floating")}
            choose={(timeZone) => change({ ...times, end: { ...end, timeZone } })}
          />
        </div>
      )}
    </div>
  );
}

/** A date, and the time where `local` has one. */
function When(props: {
  label: string;
  local: string;
  problem?: string | undefined;
  change: (local: string) => void;
}) {
  const t = useTranslations("calendar.editor");
  const [date = "", time] = props.local.split("T");
  return (
    <fieldset className={styles.when}>
      <legend>{props.label}</legend>
      <Field validationMessage={props.problem}>
        <div className={styles.inputs}>
          <Input
            type="date"
            required
            value={date}
            aria-label={t("dateOf", { what: props.label })}
            onChange={(_, { value }) => {
              if (/^\d{4}-\d\d-\d\d$/.test(value)) props.change(time ? `${value}T${time}` : value);
            }}
          />
          {time && (
            <Input
              type="time"
              required
              value={time.slice(0, 5)}
              aria-label={t("timeOf", { what: props.label })}
              onChange={(_, { value }) => {
                if (/^\d\d:\d\d/.test(value)) props.change(`${date}T${value.slice(0, 5)}:00`);
              }}
            />
          )}
        </div>
      </Field>
    </fieldset>
  );
}
