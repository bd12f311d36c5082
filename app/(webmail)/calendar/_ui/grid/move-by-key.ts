import type { Occurrence } from "#lib/contract/calendar.ts";
import { type Span, shiftDate, shiftSpan } from "../data/event-time.ts";
import type { View } from "../views.ts";

/** Minutes by which the keys move and resize, as fine as the mouse does. */
const step = 15;

/**
 * Where an occurrence comes to lie by Alt and an arrow (with Shift: only its end), or null where that key means nothing.
 * `zone`: the person's.
 */
export function moveByKey(
  occurrence: Pick<Occurrence, "allDay" | "start" | "end">,
  key: string,
  resize: boolean,
  view: View,
  zone: string,
): Span | null {
  const { allDay, start, end } = occurrence;
  const span = { allDay, start, end };
  const by = shiftOf(key, allDay || view === "month" || view === "year", resize);
  if (!by) return null;
  if (!resize) return shiftSpan(span, by, zone);
  const longer = { ...span, end: shiftSpan(span, by, zone).end };
  return longer.end > span.start ? longer : null;
}

function shiftOf(key: string, byDays: boolean, resize: boolean): { days?: number; minutes?: number } | null {
  if (key === "ArrowLeft") return { days: -1 };
  if (key === "ArrowRight") return { days: 1 };
  const direction = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : 0;
  if (direction === 0) return null;
  if (!byDays) return { minutes: direction * step };
  return { days: resize ? direction : direction * 7 };
}

/** The keyboard's cursor: a day, or half an hour of it. */
export interface Cursor {
  date: string;
  /** Minutes of the day; null: all day. */
  minutes: number | null;
}

const half = 30;

/** Where the cursor goes by an arrow key, or null where that key means nothing. */
export function moveCursor({ date, minutes }: Cursor, key: string): Cursor | null {
  if (key === "ArrowLeft") return { date: shiftDate(date, -1), minutes };
  if (key === "ArrowRight") return { date: shiftDate(date, 1), minutes };
  if (minutes === null) {
    if (key === "ArrowUp") return { date: shiftDate(date, -7), minutes };
    return key === "ArrowDown" ? { date: shiftDate(date, 7), minutes } : null;
  }
  if (key === "ArrowUp") return { date, minutes: Math.max(0, minutes - half) };
  if (key === "ArrowDown") return { date, minutes: Math.min(1440 - half, minutes + half) };
  return null;
}
