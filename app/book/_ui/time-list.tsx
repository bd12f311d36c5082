"use client";
import { Button } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import styles from "./booking.module.css";

interface Props {
  day: string;
  slots: readonly string[];
  zone: string;
  onChoose: (slot: string) => void;
}

const fullDay = new Intl.DateTimeFormat(undefined, {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

/** The free times of a day. */
export function TimeList({ day, slots, zone, onChoose }: Props) {
  const t = useTranslations("booking");
  const title = fullDay.format(new Date(`${day}T00:00:00Z`));
  const time = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit", timeZone: zone });
  return (
    <section className={styles.times} aria-label={t("timesOf", { day: title })}>
      <h2 className={styles.monthName}>{title}</h2>
      <ul className={styles.timeList}>
        {slots.map((slot) => (
          <li key={slot}>
            <Button className={styles.time} onClick={() => onChoose(slot)}>
              {time.format(new Date(slot))}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
