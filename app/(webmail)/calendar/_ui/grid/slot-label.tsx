import type { Duration } from "@fullcalendar/react";
import { Temporal } from "temporal-polyfill";
import { useCalendar } from "../calendar-context.tsx";
import styles from "./grid.module.css";

/** The hour in the margin, and the same moment in the second zone on the day that is looked at. */
export function SlotLabel(props: { text: string; time: Duration | undefined; date: string }) {
  const { zone, preferences } = useCalendar();
  const second = preferences.secondTimeZone;
  if (!second || !props.time) return props.text;
  const moment = Temporal.PlainDate.from(props.date)
    .toPlainDateTime()
    .add({ milliseconds: props.time.milliseconds })
    .toZonedDateTime(zone);
  const format = new Intl.DateTimeFormat(navigator.language, {
    hour: "numeric",
    minute: "2-digit",
    timeZone: second,
  });
  return (
    <span className={styles.zones}>
      <span className={styles.second}>{format.format(moment.epochMilliseconds)}</span>
      <span>{props.text}</span>
    </span>
  );
}

/** Above the hours: which zone is which. */
export function ZoneNames({ date }: { date: string }) {
  const { zone, preferences } = useCalendar();
  const second = preferences.secondTimeZone;
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: "12:00" });
  return (
    <span className={styles.zones}>
      {second && <span className={styles.second}>{shortName(second, noon.epochMilliseconds)}</span>}
      <span>{shortName(zone, noon.epochMilliseconds)}</span>
    </span>
  );
}

/** Such as "CET" or "GMT+1". */
function shortName(timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat(navigator.language, {
    timeZone,
    timeZoneName: "short",
  }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
