import { formatClock } from "../../../_data/format-day.ts";
import styles from "./journal.module.css";

/** A time of day as the person writes it. */
export function Clock({ clock }: { clock: string }) {
  return (
    <time className={styles.clock} dateTime={clock}>
      {formatClock(clock)}
    </time>
  );
}
