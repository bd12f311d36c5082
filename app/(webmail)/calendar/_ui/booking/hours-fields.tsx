import { Checkbox, Input } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { OpenHours } from "#lib/contract/booking.ts";
import styles from "../extras.module.css";
import { hoursOf, withHours } from "./page-draft.ts";

const longDay = new Intl.DateTimeFormat(undefined, { weekday: "long", timeZone: "UTC" });
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** On which weekdays, and from when to when, a page can be booked. */
export function HoursFields({ hours, change }: { hours: OpenHours[]; change: (hours: OpenHours[]) => void }) {
  const t = useTranslations("calendarExtras.bookingPages");
  return (
    <fieldset className={styles.hours}>
      <legend>{t("hours")}</legend>
      {weekdays.map((weekday) => {
        // 1 January 2024 was a Monday.
        const day = longDay.format(new Date(Date.UTC(2024, 0, weekday)));
        const open = hoursOf(hours, weekday);
        const set = (next: OpenHours | null) => change(withHours(hours, weekday, next));
        return (
          <div key={weekday} className={styles.day}>
            <Checkbox
              label={day}
              checked={open !== null}
              onChange={(_, data) => set(data.checked ? { weekday, start: "09:00", end: "17:00" } : null)}
            />
            {open && (
              <>
                <Input
                  type="time"
                  aria-label={t("from", { day })}
                  value={open.start}
                  onChange={(_, data) => data.value && set({ ...open, start: data.value })}
                />
                <span aria-hidden="true">–</span>
                <Input
                  type="time"
                  aria-label={t("until", { day })}
                  value={open.end === "24:00" ? "00:00" : open.end}
                  onChange={(_, data) =>
                    data.value && set({ ...open, end: data.value === "00:00" ? "24:00" : data.value })
                  }
                />
              </>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
