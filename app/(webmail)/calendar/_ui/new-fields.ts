import { EventFields } from "#lib/contract/calendar.ts";
import type { Preferences } from "#lib/contract/preferences.ts";
import { type Span, timesOf } from "./data/event-time.ts";

/** A new event at a span, with the reminder that the person wants by default. */
export function newFields(
  span: Span,
  zone: string,
  { defaultReminder }: Preferences,
  title = "",
): EventFields {
  const remind = defaultReminder !== null && !span.allDay;
  return EventFields.parse({
    title,
    ...timesOf(span, zone),
    busy: !span.allDay,
    reminders: remind ? [{ action: "display", minutesBefore: defaultReminder, at: null }] : [],
  });
}
