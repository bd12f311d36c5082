import type { Component } from "#lib/formats/content-line/types.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { changeEntry } from "./change-entry.ts";
import { partsOf, replacePart, withParts } from "./change-object.ts";
import { endAfter, entryLength, entryStart } from "./entry-times.ts";
import { findLine } from "./find-lines.ts";
import { inFormOf, isRecurring } from "./list-instances.ts";
import { objectZones } from "./object-zones.ts";
import { readEntry } from "./read-entry.ts";
import { readTime } from "./time.ts";
import type { CalendarObject, EntryFields, IcalTime } from "./types.ts";
import { writeTime } from "./write-property.ts";

/**
 * Changes the whole series (or what does not recur). When DTSTART moves, the RECURRENCE-IDs of the overrides, EXDATEs
 * and RDATEs move with it, so that what was an exception stays one; when a new rule comes, overrides and EXDATEs are
 * dropped, as they name instances that may be no more.
 */
export function changeSeries(object: CalendarObject, changes: Partial<EntryFields>): CalendarObject {
  const { master } = object;
  if (!master)
    return withParts(
      object,
      object.overrides.map((part) => changeEntry(part, changes)),
    );
  const before = readEntry(master);
  const otherRule =
    changes.rules !== undefined && JSON.stringify(changes.rules) !== JSON.stringify(before.rules);
  if (otherRule) {
    const cleared = { exdates: [], ...(changes.rules?.length === 0 ? { rdates: [] } : {}), ...changes };
    return withParts(object, [changeEntry(master, cleared)]);
  }
  const from = entryStart(before);
  const to = changes.start ?? from;
  if (!from || !to || sameForm(from, to)) return replacePart(object, master, changeEntry(master, changes));
  const move = (time: IcalTime) => moveTime(object, from, to, time);
  const moved = changeEntry(master, {
    exdates: before.exdates.map(move),
    rdates: before.rdates.map((date) =>
      "kind" in date ? move(date) : { start: move(date.start), end: move(date.end) },
    ),
    ...changes,
  });
  return withParts(object, [moved, ...object.overrides.map((part) => moveOverride(part, move))]);
}

/** Changes one instance, which gets a component of its own (RFC 5545 section 3.8.4.4) if it has none. */
export function overrideInstance(
  object: CalendarObject,
  recurrenceId: IcalTime,
  changes: Partial<EntryFields>,
): CalendarObject {
  const present = findOverride(object, recurrenceId);
  if (present) return replacePart(object, present, changeEntry(present, changes));
  const made = instanceOf(object, recurrenceId);
  return made ? withParts(object, [...partsOf(object), changeEntry(made, changes)]) : object;
}

/** Takes one instance out of the series: an EXDATE, and no override of its own any more. */
export function excludeInstance(object: CalendarObject, recurrenceId: IcalTime): CalendarObject {
  const present = findOverride(object, recurrenceId);
  const overrides = object.overrides.filter((part) => part !== present);
  if (!object.master) return withParts(object, overrides);
  const { exdates } = readEntry(object.master);
  const id = inMasterForm(object, recurrenceId);
  const master = changeEntry(object.master, { exdates: [...exdates, id] });
  return withParts(object, [master, ...overrides]);
}

/** The override of an instance, or null. */
export function findOverride(object: CalendarObject, recurrenceId: IcalTime): Component | null {
  const form = object.master ? entryStart(readEntry(object.master)) : null;
  const zoneOfTime = objectZones(object, utcZone);
  const wallOf = (time: IcalTime) => (form ? inFormOf(form, time, zoneOfTime) : time).wall;
  const wanted = wallOf(recurrenceId);
  return (
    object.overrides.find((part) => {
      // Only this line is read: a series may have many.
      const id = readTime(findLine(part, "RECURRENCE-ID"));
      return id !== null && wallOf(id) === wanted;
    }) ?? null
  );
}

/** The component that an instance without an override would have of its own; null if there is no master. */
export function instanceOf(object: CalendarObject, recurrenceId: IcalTime): Component | null {
  const { master } = object;
  if (!master) return null;
  const entry = readEntry(master);
  const zoneOfTime = objectZones(object, utcZone);
  const start = inMasterForm(object, recurrenceId);
  const bare = changeEntry(master, { rules: [], rdates: [], exdates: [] });
  const end = endAfter(start, entryLength(entry, zoneOfTime), zoneOfTime);
  const moved = changeEntry(bare, {
    ...(entry.start ? { start } : {}),
    ...(entry.end ? { end: inFormOf(entry.end, end, zoneOfTime) } : {}),
    ...(entry.due && entry.start
      ? { due: inFormOf(entry.due, dueOf(entry.due, start, entry.start), zoneOfTime) }
      : {}),
    ...(entry.due && !entry.start ? { due: start } : {}),
  });
  const lines = moved.lines.filter((line) => line.name !== "RECURRENCE-ID" && line.name !== "EXRULE");
  const place = lines.findIndex((line) => line.name === "DTSTART");
  const at = place === -1 ? lines.length : place;
  return { ...moved, lines: [...lines.slice(0, at), writeTime("RECURRENCE-ID", start), ...lines.slice(at)] };
}

/** Whether the object stands more than once in a calendar. */
export function isSeries(object: CalendarObject): boolean {
  return object.master === null || object.overrides.length > 0 || isRecurring(readEntry(object.master));
}

/** A time in the form of the master's start, which is that of every RECURRENCE-ID that we write. */
export function inMasterForm(object: CalendarObject, time: IcalTime): IcalTime {
  const form = object.master ? entryStart(readEntry(object.master)) : null;
  return form ? inFormOf(form, time, objectZones(object, utcZone)) : time;
}

function dueOf(due: IcalTime, start: IcalTime, masterStart: IcalTime): IcalTime {
  return { ...due, wall: due.wall + start.wall - masterStart.wall };
}

function sameForm(one: IcalTime, other: IcalTime): boolean {
  return one.kind === other.kind && one.zone === other.zone && one.wall === other.wall;
}

function moveTime(object: CalendarObject, from: IcalTime, to: IcalTime, time: IcalTime): IcalTime {
  const old = inFormOf(from, time, objectZones(object, utcZone));
  return { ...to, wall: to.wall + old.wall - from.wall };
}

// Only the name of the instance moves; what a person has said about its time stays said.
function moveOverride(part: Component, move: (time: IcalTime) => IcalTime): Component {
  const id = readEntry(part).recurrenceId;
  if (!id) return part;
  const range = part.lines.find((line) => line.name === "RECURRENCE-ID")?.parameters ?? [];
  const written = writeTime("RECURRENCE-ID", move(id));
  const parameters = [...written.parameters, ...range.filter((each) => each.name === "RANGE")];
  return {
    ...part,
    lines: part.lines.map((line) => (line.name === "RECURRENCE-ID" ? { ...written, parameters } : line)),
  };
}
