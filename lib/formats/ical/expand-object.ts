import type { Component } from "#lib/formats/content-line/types.ts";
import type { Zone } from "#lib/formats/zones/zone.ts";
import { endAfter, entryLength, entryStart, type Length } from "./entry-times.ts";
import { inFormOf, isRecurring, listInstances } from "./list-instances.ts";
import { instantOf, objectZones, type ZoneOfTime } from "./object-zones.ts";
import { readEntry } from "./read-entry.ts";
import { dayLength } from "./time.ts";
import type { CalendarObject, Entry, IcalTime } from "./types.ts";

/** One instance as it stands in a calendar. */
export interface Occurrence {
  /** Names the instance in its series, in the form of the master's DTSTART; null for what does not recur. */
  recurrenceId: IcalTime | null;
  /** Instants (ms), the end exclusive. */
  start: number;
  end: number;
  startTime: IcalTime;
  endTime: IcalTime;
  allDay: boolean;
  /** The component that speaks for it: the master or an override. */
  component: Component;
  entry: Entry;
}

export interface ExpandRange {
  /** Instants (ms): what ends after `from` and starts before `to` counts. */
  from: number;
  to: number;
  /** The viewer's, for dates and floating times. */
  zone: Zone;
  limit: number;
}

export interface Expansion {
  occurrences: Occurrence[];
  /** False where the limit or the work that a rule may cost ended it early. */
  complete: boolean;
  /** Why a rule was not followed, as a sentence. */
  refused: string | null;
}

/**
 * The occurrences of an object between two instants, in order of their start, with overrides (RANGE=THISANDFUTURE
 * too) in their places.
 */
export function expandObject(object: CalendarObject, range: ExpandRange): Expansion {
  const zoneOfTime = objectZones(object, range.zone);
  const overrides = readOverrides(object, zoneOfTime);
  const moved = overrides.map((override) => occurrenceOfOverride(override, zoneOfTime));
  const ruled = object.master
    ? occurrencesOfMaster(object.master, overrides, zoneOfTime, range)
    : { occurrences: [], complete: true, refused: null };
  const occurrences = [...ruled.occurrences, ...moved.filter((each) => each !== null)]
    .filter((each) => each.start < range.to && (each.end > range.from || each.start >= range.from))
    .sort((one, other) => one.start - other.start);
  return {
    occurrences: occurrences.slice(0, range.limit),
    complete: ruled.complete && occurrences.length <= range.limit,
    refused: ruled.refused,
  };
}

interface Override {
  component: Component;
  entry: Entry;
  /** In the form of the master's DTSTART. */
  recurrenceId: IcalTime;
  length: Length;
  /** How much later (ms on the wall) it starts than the instance that it stands for. */
  shift: number;
}

function readOverrides(object: CalendarObject, zoneOfTime: ZoneOfTime): Override[] {
  const form = object.master ? entryStart(readEntry(object.master)) : null;
  const overrides: Override[] = [];
  for (const component of object.overrides) {
    const entry = readEntry(component);
    if (!entry.recurrenceId) continue;
    const recurrenceId = form ? inFormOf(form, entry.recurrenceId, zoneOfTime) : entry.recurrenceId;
    const start = entryStart(entry) ?? recurrenceId;
    const shift = inFormOf(recurrenceId, start, zoneOfTime).wall - recurrenceId.wall;
    overrides.push({ component, entry, recurrenceId, length: entryLength(entry, zoneOfTime), shift });
  }
  return overrides.sort((one, other) => one.recurrenceId.wall - other.recurrenceId.wall);
}

function occurrenceOfOverride(override: Override, zoneOfTime: ZoneOfTime): Occurrence | null {
  const start = entryStart(override.entry);
  if (!start) return null;
  return makeOccurrence(
    override.component,
    override.entry,
    override.recurrenceId,
    start,
    endAfter(start, override.length, zoneOfTime),
    zoneOfTime,
  );
}

function occurrencesOfMaster(
  master: Component,
  overrides: Override[],
  zoneOfTime: ZoneOfTime,
  range: ExpandRange,
) {
  const entry = readEntry(master);
  const start = entryStart(entry);
  if (!start) return { occurrences: [], complete: true, refused: null };
  const recurring = isRecurring(entry) || overrides.length > 0;
  const length = entryLength(entry, zoneOfTime);
  const ranged = overrides.filter((override) => override.entry.thisAndFuture);
  const overridden = new Set(overrides.map((override) => override.recurrenceId.wall));
  const slack = slackOf([length, ...ranged.map((override) => override.length)], ranged);
  const zone = zoneOfTime(start);
  const list = listInstances(entry, zoneOfTime, {
    from: zone.toWall(range.from) - slack,
    to: zone.toWall(range.to) + slack,
    limit: range.limit + overridden.size,
  });
  const occurrences: Occurrence[] = [];
  for (const instance of list.instances) {
    if (overridden.has(instance.start.wall)) continue;
    const id = recurring ? instance.start : null;
    const ruling = ranged.findLast((override) => override.recurrenceId.wall < instance.start.wall);
    const from = ruling ? { ...instance.start, wall: instance.start.wall + ruling.shift } : instance.start;
    const to = (ruling ? null : instance.end) ?? endAfter(from, ruling?.length ?? length, zoneOfTime);
    occurrences.push(
      makeOccurrence(ruling?.component ?? master, ruling?.entry ?? entry, id, from, to, zoneOfTime),
    );
  }
  return { occurrences, complete: list.complete, refused: list.refused };
}

// How far outside of the range an instance's own start may lie; a day for the changes of clocks.
function slackOf(lengths: Length[], ranged: Override[]): number {
  const longest = Math.max(...lengths.map((length) => length.days * dayLength + length.ms));
  const shifts = ranged.map((override) => Math.abs(override.shift));
  return longest + Math.max(0, ...shifts) + dayLength;
}

function makeOccurrence(
  component: Component,
  entry: Entry,
  recurrenceId: IcalTime | null,
  startTime: IcalTime,
  endTime: IcalTime,
  zoneOfTime: ZoneOfTime,
): Occurrence {
  return {
    recurrenceId,
    start: instantOf(startTime, zoneOfTime),
    end: instantOf(endTime, zoneOfTime),
    startTime,
    endTime,
    allDay: startTime.kind === "date",
    component,
    entry,
  };
}
