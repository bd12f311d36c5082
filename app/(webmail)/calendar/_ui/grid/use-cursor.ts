import type { CalendarApi } from "@fullcalendar/react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { Temporal } from "temporal-polyfill";
import { useCalendar } from "../calendar-context.tsx";
import { type Span, shiftDate } from "../data/event-time.ts";
import type { View } from "../views.ts";
import { describeTimes } from "./event-key.ts";
import styles from "./grid.module.css";
import { type Cursor, moveCursor } from "./move-by-key.ts";

/**
 * A cursor over the days and hours: arrows move it, Enter makes an event there. `said` is what a screen reader is told of it;
 * `goTo` is called where it leaves what the view shows.
 */
export function useCursor(options: {
  api: CalendarApi | undefined;
  view: View;
  date: string;
  isShown: (date: string) => boolean;
  goTo: (date: string) => void;
  create: (span: Span, place: DOMRect) => void;
}) {
  const { api, view, date } = options;
  const t = useTranslations("calendar.grid");
  const { zone, preferences } = useCalendar();
  const [said, setSaid] = useState("");
  const cursor = useRef<Cursor>(undefined);
  const byDays = view === "month" || view === "year";

  const spanAt = (at: Cursor): Span => {
    if (at.minutes === null) return { allDay: true, start: at.date, end: shiftDate(at.date, 1) };
    const start = Temporal.PlainDate.from(at.date)
      .toPlainDateTime()
      .add({ minutes: at.minutes })
      .toZonedDateTime(zone);
    return {
      allDay: false,
      start: start.toInstant().toString(),
      end: start.add({ minutes: 30 }).toInstant().toString(),
    };
  };
  const show = (at: Cursor) => {
    cursor.current = at;
    const span = spanAt(at);
    setSaid(describeTimes(span, zone, t("allDay")));
    if (!options.isShown(at.date)) options.goTo(at.date);
    // After the view has changed, where it does.
    setTimeout(() => {
      api?.select({ start: span.start, end: span.end, allDay: span.allDay });
      highlight()?.scrollIntoView({ block: "nearest" });
    });
  };

  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (view === "agenda" || event.altKey || event.ctrlKey || event.metaKey) return;
    const present = cursor.current;
    const at =
      present && options.isShown(present.date) && (present.minutes === null) === byDays
        ? present
        : { date, minutes: byDays ? null : preferences.workStart };
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      const span = spanAt(at);
      const hour = span.allDay
        ? span
        : { ...span, end: Temporal.Instant.from(span.start).add({ hours: 1 }).toString() };
      const place = highlight()?.getBoundingClientRect() ?? event.currentTarget.getBoundingClientRect();
      return options.create(hour, place);
    }
    const next = present === undefined && event.key.startsWith("Arrow") ? at : moveCursor(at, event.key);
    if (!next) return;
    event.preventDefault();
    show(next);
  };
  const leave = () => {
    cursor.current = undefined;
    setSaid("");
    api?.unselect();
  };
  return { said, keyDown, leave };
}

/** What FullCalendar draws for the cursor. */
function highlight(): Element | null {
  return document.querySelector(`.${styles.highlight}`);
}
