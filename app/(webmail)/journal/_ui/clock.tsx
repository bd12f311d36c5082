import { useFormatter } from "next-intl";
import styles from "./journal.module.css";

/** A time of day as the person writes it. */
export function Clock({ clock }: { clock: string }) {
  const format = useFormatter();
  return (
    <time className={styles.clock} dateTime={clock}>
      {format.dateTime(new Date(`2000-01-01T${clock}:00Z`), { timeStyle: "short", timeZone: "UTC" })}
    </time>
  );
}
