import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { withParts } from "#lib/formats/ical/change-object.ts";
import { entryStart } from "#lib/formats/ical/entry-times.ts";
import { isRecurring, listInstances } from "#lib/formats/ical/list-instances.ts";
import { objectZones } from "#lib/formats/ical/object-zones.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { Alarm, CalendarObject, Entry } from "#lib/formats/ical/types.ts";
import { formatRule } from "#lib/formats/recurrence/format-rule.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";
import type { Zone } from "#lib/formats/zones/zone.ts";

/** The clock times of a rule's far end; years have four digits. */
const farthest = Date.UTC(9999, 0, 1);
const oneDay = 24 * 60 * 60 * 1000;
/** Missed dates that are passed over to find the next one. */
const mostMissed = 5000;

/**
 * A repeating task at its next date: the first after the one that was done and not before today (`now`, an instant, in
 * the person's zone). Null where there is none any more, or where it never repeated.
 */
export function advanceTask(object: CalendarObject, now: number, zone: Zone): CalendarObject | null {
  const { master } = object;
  const entry = master && readEntry(master);
  const start = entry && entryStart(entry);
  if (!master || !entry || !start || !isRecurring(entry)) return null;
  const zoneOfTime = objectZones(object, zone);
  const today = zoneOfTime(start).toWall(now);
  const range = { from: start.wall + 1, to: farthest, limit: mostMissed };
  const { instances } = listInstances(entry, zoneOfTime, range);
  const anchor = (entry.due?.wall ?? start.wall) - start.wall;
  const next = instances.find((each) => each.start.wall + anchor >= today - (today % oneDay))?.start;
  if (!next) return null;
  const by = next.wall - start.wall;
  const ruled = { ...entry, rdates: [], exdates: [] };
  const passed = listInstances(ruled, zoneOfTime, { ...range, to: next.wall }).instances.length;
  const moved = changeEntry(master, {
    ...(entry.start && { start: { ...entry.start, wall: entry.start.wall + by } }),
    ...(entry.due && { due: { ...entry.due, wall: entry.due.wall + by } }),
    rules: entry.rules.map((rule) => withLess(rule, passed)),
    alarms: entry.alarms.map((alarm) => moveAlarm(alarm, by)),
    status: "NEEDS-ACTION",
    percentComplete: null,
    completed: null,
    lastModified: now,
    stamp: now,
  });
  const later = object.overrides.filter((part) => (readEntry(part).recurrenceId?.wall ?? 0) >= next.wall);
  return withParts(object, [moved, ...later]);
}

/** COUNT counts from DTSTART (RFC 5545 section 3.3.10), so what has passed is taken from it. */
function withLess(text: string, passed: number): string {
  const rule = parseRule(text);
  if (rule.count === null) return text;
  return formatRule({ ...rule, count: Math.max(rule.count - passed, 1) });
}

/** What reminded of one date reminds of the next. */
function moveAlarm(alarm: Alarm, by: number): Alarm {
  const fresh: Entry["alarms"][number] = { ...alarm, acknowledged: null };
  if (alarm.trigger.kind === "relative") return fresh;
  return { ...fresh, trigger: { kind: "absolute", at: alarm.trigger.at + by } };
}
