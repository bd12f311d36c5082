import { Temporal } from "temporal-polyfill";
import type { CalendarEvent, EditScope, EventFields } from "#lib/contract/calendar.ts";
import { movedTimes, type Span, shiftTime, wallDifference } from "./event-time.ts";

/**
 * What to change so that an occurrence comes to lie on a span: its own times, or for a whole series the series' times, moved by
 * as much; the server moves the days of the rule along. `zone`: the person's.
 */
export function movedFields(
  event: CalendarEvent,
  scope: EditScope,
  span: Span,
  zone: string,
): Partial<EventFields> {
  const times = movedTimes(event.fields, span, zone);
  if (!event.recurring || scope !== "all") return times;
  if (event.fields.allDay !== times.allDay) return seriesTimes(event, times);
  return {
    allDay: times.allDay,
    start: shiftTime(event.series.start, wallDifference(event.fields.start, times.start)),
    end: shiftTime(event.series.end, wallDifference(event.fields.end, times.end)),
  };
}

/** A series that becomes one of whole days, or stops being one, keeps its first day but takes over the new hours. */
function seriesTimes(event: CalendarEvent, times: Pick<EventFields, "allDay" | "start" | "end">) {
  const days = dayDifference(event.fields.start.local, event.series.start.local);
  const by = Temporal.Duration.from({ days });
  return { allDay: times.allDay, start: shiftTime(times.start, by), end: shiftTime(times.end, by) };
}

function dayDifference(from: string, to: string): number {
  return Temporal.PlainDate.from(from.slice(0, 10)).until(to.slice(0, 10)).days;
}
