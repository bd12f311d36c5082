import { Temporal } from "temporal-polyfill";
import type { EventFields } from "#lib/contract/calendar.ts";
import { instantOf, shiftDate, shiftTime, wallDifference } from "../data/event-time.ts";

export type Times = Pick<EventFields, "allDay" | "start" | "end">;

/** With another start; the end moves along. */
export function withStart(times: Times, local: string): Times {
  const start = { ...times.start, local };
  return { ...times, start, end: shiftTime(times.end, wallDifference(times.start, start)) };
}

/** All day, or not: a day becomes working time and the other way round. `zone`: of the person. */
export function withAllDay(times: Times, allDay: boolean, zone: string, hour = "09:00:00"): Times {
  if (allDay === times.allDay) return times;
  if (allDay) {
    const last =
      times.end.local > times.start.local ? times.end.local.slice(0, 10) : times.start.local.slice(0, 10);
    return {
      allDay,
      start: { local: times.start.local.slice(0, 10), timeZone: null },
      end: { local: shiftDate(last, 1), timeZone: null },
    };
  }
  const start = Temporal.PlainDateTime.from(`${times.start.local}T${hour}`);
  return {
    allDay,
    start: { local: start.toString({ smallestUnit: "second" }), timeZone: zone },
    end: { local: start.add({ hours: 1 }).toString({ smallestUnit: "second" }), timeZone: zone },
  };
}

/** Whether the end lies before the start. `zone`: of the person, for times without one. */
export function endsTooEarly(times: Times, zone: string): boolean {
  if (times.allDay) return times.end.local <= times.start.local;
  return Date.parse(instantOf(times.end, zone)) < Date.parse(instantOf(times.start, zone));
}
