import type { CalendarEvent, EditScope, EventFields } from "#lib/contract/calendar.ts";
import { shiftTime, wallDifference } from "../data/event-time.ts";

/** The fields that were changed, against those that the editor was opened with. */
export function changedFields(before: EventFields, after: EventFields): Partial<EventFields> {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof EventFields]),
  );
  return Object.fromEntries(changed) as Partial<EventFields>;
}

/**
 * What was changed at one occurrence, as a change of those that are meant: other times of one occurrence are for the whole
 * series as much earlier or later. One occurrence has no rule of its own.
 */
export function scopedFields(
  changed: Partial<EventFields>,
  event: CalendarEvent,
  scope: EditScope,
): Partial<EventFields> {
  if (!event.recurring) return changed;
  if (scope === "this") {
    const { rule: _rule, extraDates: _dates, ...rest } = changed;
    return rest;
  }
  const { start, end } = changed;
  if (scope === "following" || (!start && !end)) return changed;
  if (changed.allDay !== undefined) {
    const days = wallDifference(dateOnly(event.fields.start), dateOnly(event.series.start));
    return {
      ...changed,
      ...(start && { start: shiftTime(start, days) }),
      ...(end && { end: shiftTime(end, days) }),
    };
  }
  return {
    ...changed,
    ...(start && {
      start: {
        ...shiftTime(event.series.start, wallDifference(event.fields.start, start)),
        timeZone: start.timeZone,
      },
    }),
    ...(end && {
      end: { ...shiftTime(event.series.end, wallDifference(event.fields.end, end)), timeZone: end.timeZone },
    }),
  };
}

function dateOnly({ local, timeZone }: EventFields["start"]): EventFields["start"] {
  return { local: local.slice(0, 10), timeZone };
}

/** What the editor shows of an event: the occurrence, with the rule of its series. */
export function editedFields(event: CalendarEvent): EventFields {
  return { ...event.fields, rule: event.series.rule, extraDates: event.series.extraDates };
}
