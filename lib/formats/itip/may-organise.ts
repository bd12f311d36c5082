import { partsOf } from "#lib/formats/ical/change-object.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject, Organizer } from "#lib/formats/ical/types.ts";

/** The organiser whom the object's first part that names one names. */
export function organizerOf(object: CalendarObject): Organizer | null {
  for (const part of partsOf(object)) {
    const { organizer } = readEntry(part);
    if (organizer) return organizer;
  }
  return null;
}

/**
 * Whether this sender may speak as the organiser of `stored` (or, of what is new, of `incoming`): as the organiser,
 * or as the one whom the *stored* object names in SENT-BY. A message cannot name its own sender as a delegate, or
 * anybody could; for what is new the person is asked.
 */
export function mayOrganise(
  sender: string,
  incoming: CalendarObject,
  stored: CalendarObject | null,
): boolean {
  const said = organizerOf(incoming);
  const known = stored ? organizerOf(stored) : said;
  if (!known?.address || (said?.address && said.address !== known.address)) return false;
  return sender === known.address || (stored !== null && sender === known.sentBy);
}
