import { Temporal } from "temporal-polyfill";
import type { EventFields, EventTime } from "#lib/contract/calendar.ts";

/** When something is, as a view paints it: dates (YYYY-MM-DD) of what lasts all day, else instants. `end` is exclusive. */
export interface Span {
  allDay: boolean;
  start: string;
  end: string;
}

type Times = Pick<EventFields, "allDay" | "start" | "end">;

/** An instant on the clock of a zone; null leaves the clock time without a zone. */
function eventTime(instant: string, clock: string, timeZone: string | null): EventTime {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(clock).toPlainDateTime();
  return { local: local.toString({ smallestUnit: "second" }), timeZone };
}

/** The times of a new event, in the zone of the person. */
export function timesOf(span: Span, zone: string): Times {
  if (span.allDay)
    return {
      allDay: true,
      start: { local: span.start, timeZone: null },
      end: { local: span.end, timeZone: null },
    };
  return { allDay: false, start: eventTime(span.start, zone, zone), end: eventTime(span.end, zone, zone) };
}

/** The times of an event that was moved to a span: it stays in its own zones. `zone`: the person's. */
export function movedTimes(event: Times, span: Span, zone: string): Times {
  if (span.allDay || event.allDay) return timesOf(span, zone);
  const start = event.start.timeZone;
  const end = event.end.timeZone;
  return {
    allDay: false,
    start: eventTime(span.start, start ?? zone, start),
    end: eventTime(span.end, end ?? zone, end),
  };
}

/** The span of an event's times; a clock time without a zone is taken in the person's. */
export function spanOf(times: Times, zone: string): Span {
  if (times.allDay) return { allDay: true, start: times.start.local, end: times.end.local };
  return { allDay: false, start: instantOf(times.start, zone), end: instantOf(times.end, zone) };
}

/** The instant of a moment; one without a zone is taken in the person's. */
export function instantOf(time: EventTime, zone: string): string {
  const local = Temporal.PlainDateTime.from(time.local);
  return local
    .toZonedDateTime(time.timeZone ?? zone)
    .toInstant()
    .toString();
}

/** How far one local time is from another, as clocks count. */
export function wallDifference(from: EventTime, to: EventTime): Temporal.Duration {
  return Temporal.PlainDateTime.from(from.local).until(Temporal.PlainDateTime.from(to.local), {
    largestUnit: "days",
  });
}

/** A local time that is so much later, written as before. */
export function shiftTime(time: EventTime, by: Temporal.Duration): EventTime {
  if (time.local.length === 10)
    return { ...time, local: Temporal.PlainDate.from(time.local).add({ days: by.days }).toString() };
  const local = Temporal.PlainDateTime.from(time.local).add(by);
  return { ...time, local: local.toString({ smallestUnit: "second" }) };
}

/** The span that is so much later: days as calendars count them, minutes as clocks do. */
export function shiftSpan(span: Span, by: { days?: number; minutes?: number }, zone: string): Span {
  const days = by.days ?? 0;
  const minutes = by.minutes ?? 0;
  if (span.allDay) return { ...span, start: shiftDate(span.start, days), end: shiftDate(span.end, days) };
  return { ...span, start: shiftInstant(span.start), end: shiftInstant(span.end) };

  function shiftInstant(instant: string): string {
    const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).add({ days, minutes });
    return moment.toInstant().toString();
  }
}

export function shiftDate(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The day (YYYY-MM-DD) on which a span begins for a person in `zone`. */
export function dayOf(span: Pick<Span, "allDay" | "start">, zone: string): string {
  if (span.allDay) return span.start;
  return Temporal.Instant.from(span.start).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The day that it is in `zone`. */
export function today(zone: string): string {
  return Temporal.Now.plainDateISO(zone).toString();
}

/** The next full half hour, for an hour. */
export function nextHour(zone: string, date = today(zone)): Span {
  const now = Temporal.Now.zonedDateTimeISO(zone);
  const clock = now
    .toPlainTime()
    .round({ smallestUnit: "minute", roundingIncrement: 30, roundingMode: "ceil" });
  const start = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: clock });
  return {
    allDay: false,
    start: start.toInstant().toString(),
    end: start.add({ hours: 1 }).toInstant().toString(),
  };
}
