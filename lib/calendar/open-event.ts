import { partsOf } from "#lib/formats/ical/change-object.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject, IcalTime } from "#lib/formats/ical/types.ts";
import { readRecurrenceId } from "./local-time.ts";
import { type OpenedEvent, openStored } from "./opened-event.ts";

/**
 * An event, or one occurrence of it.
 * @throws AppError not-found, also for another person's; forbidden for a private one of another
 */
export async function openEvent(
  userId: string,
  eventId: string,
  recurrenceId?: string,
): Promise<OpenedEvent> {
  const opened = await openStored(userId, eventId, "read");
  return { ...opened, recurrenceId: occurrenceNamed(opened.object, recurrenceId ?? null) };
}

/** The occurrence of a series that is named so, in the form of its start. @throws AppError input-invalid */
export function occurrenceNamed(object: CalendarObject, recurrenceId: string | null): IcalTime | null {
  if (recurrenceId === null) return null;
  const [first] = partsOf(object);
  const entry = first && readEntry(first);
  const form = entry?.recurrenceId ?? entry?.start;
  return form ? readRecurrenceId(recurrenceId, form) : null;
}
