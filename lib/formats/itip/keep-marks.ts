import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { partsOf, withParts } from "#lib/formats/ical/change-object.ts";
import { findOverride } from "#lib/formats/ical/change-series.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject } from "#lib/formats/ical/types.ts";

/**
 * An attendee's own change of what another organises: SEQUENCE and DTSTAMP stay the organiser's, as by them an update
 * is told from what is old (RFC 5546 section 2.1.5).
 */
export function keepMarks(before: CalendarObject, after: CalendarObject): CalendarObject {
  const parts = partsOf(after).map((part) => {
    const id = readEntry(part).recurrenceId;
    const old = (id ? findOverride(before, id) : null) ?? before.master;
    if (!old || old === part) return part;
    const { sequence, stamp } = readEntry(old);
    return changeEntry(part, { sequence, stamp });
  });
  return withParts(after, parts);
}
