import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { replacePart, withParts } from "#lib/formats/ical/change-object.ts";
import { changeSeries, inMasterForm, overrideInstance } from "#lib/formats/ical/change-series.ts";
import { objectZones, type ZoneOfTime } from "#lib/formats/ical/object-zones.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject, Entry, EntryFields, IcalTime } from "#lib/formats/ical/types.ts";
import { expandRule } from "#lib/formats/recurrence/expand-rule.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { readFields } from "./read-fields.ts";
import { shiftRule } from "./shift-rule.ts";
import type { EventFields } from "./types.ts";
import { writeFields } from "./write-fields.ts";

/**
 * The event with these fields in the whole of its series. A series that is moved takes its rule and its exceptions along; a new rule keeps
 * those exceptions that still name an occurrence. @throws AppError input-invalid
 */
export function changeWhole(object: CalendarObject, fields: Partial<EventFields>): CalendarObject {
  const { master } = object;
  if (!master) return changeSeries(object, stamped(changesOf(fields, readPart(object), object), null));
  const before = readEntry(master);
  const { rules, ...rest } = changesOf(fields, before, object);
  const moved = changeSeries(object, stamped({ ...rest, ...(rules ? { rules: before.rules } : {}) }, before));
  const movedMaster = moved.master ?? master;
  const start = readEntry(movedMaster).start;
  if (rules) return withRules(moved, rules);
  if (!before.start || !start || before.rules.length === 0) return moved;
  const shifted = before.rules.map((rule) => shiftRule(rule, before.start?.wall ?? 0, start.wall));
  return replacePart(moved, movedMaster, changeEntry(movedMaster, { rules: shifted }));
}

/** The event with these fields in one occurrence; a rule is the series' own and not looked at. @throws AppError input-invalid */
export function changeOccurrence(
  object: CalendarObject,
  recurrenceId: IcalTime,
  occurrence: Entry,
  fields: Partial<EventFields>,
): CalendarObject {
  const { rule: _rule, extraDates: _dates, ...own } = fields;
  return overrideInstance(object, recurrenceId, stamped(changesOf(own, occurrence, object), occurrence));
}

/** Only what is said differently is written, so that what a person did not touch stays to the letter. */
function changesOf(
  fields: Partial<EventFields>,
  before: Entry,
  object: CalendarObject,
): Partial<EntryFields> {
  const said = readFields(before, objectZones(object, utcZone));
  const names = Object.keys(fields) as (keyof EventFields)[];
  const other = names.filter((name) => JSON.stringify(fields[name]) !== JSON.stringify(said[name]));
  return writeFields(Object.fromEntries(other.map((name) => [name, fields[name]])), before);
}

/** Whether everybody who was invited must hear of it: SEQUENCE counts such changes (RFC 5546 section 2.1.4). */
const weighty: (keyof EntryFields)[] = ["start", "end", "rules", "rdates", "status", "location"];

function stamped(changes: Partial<EntryFields>, before: Entry | null): Partial<EntryFields> {
  const now = Math.floor(Date.now() / 1000) * 1000;
  const counts = before !== null && weighty.some((name) => changes[name] !== undefined);
  return {
    ...changes,
    stamp: now,
    lastModified: now,
    ...(counts ? { sequence: (before?.sequence ?? 0) + 1 } : {}),
  };
}

function withRules(object: CalendarObject, rules: string[]): CalendarObject {
  const { master } = object;
  if (!master) return object;
  const entry = readEntry(master);
  const form = entry.start;
  if (rules.length === 0 || !form) {
    const single = changeEntry(master, { rules: [], rdates: [], exdates: [] });
    return withParts(object, [single]);
  }
  const zoneOfTime = objectZones(object, utcZone);
  const still = (time: IcalTime | null) =>
    time !== null && isMade(rules, form, inMasterForm(object, time).wall, zoneOfTime);
  const changed = changeEntry(master, { rules, exdates: entry.exdates.filter(still) });
  return withParts(object, [
    changed,
    ...object.overrides.filter((part) => still(readEntry(part).recurrenceId)),
  ]);
}

function isMade(rules: string[], start: IcalTime, wall: number, zoneOfTime: ZoneOfTime): boolean {
  if (wall === start.wall) return true;
  const { toWall } = zoneOfTime(start);
  const options = { from: wall, to: wall, dateOnly: start.kind === "date", toWall };
  return rules.some((rule) => !expandRule(parseRule(rule), start.wall, options).next().done);
}

function readPart(object: CalendarObject): Entry {
  return readEntry(object.overrides[0] ?? object.calendar);
}
