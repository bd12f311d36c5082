import { AppError } from "#lib/errors.ts";
import { expandRule } from "#lib/formats/recurrence/expand-rule.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";
import { entryStart } from "./entry-times.ts";
import { instantOf, type ZoneOfTime } from "./object-zones.ts";
import { dayLength } from "./time.ts";
import type { Entry, IcalPeriod, IcalTime } from "./types.ts";

/** One member of a recurrence set before overrides: its RECURRENCE-ID, and the period where RDATE gives its end. */
interface Instance {
  start: IcalTime;
  end: IcalTime | null;
}

export interface InstanceList {
  instances: Instance[];
  /** False where the limit, or the work that a rule may cost, ended the list early. */
  complete: boolean;
  /** Why a rule was not followed, as a sentence. */
  refused: string | null;
}

/** Wall times of DTSTART's zone; both bounds are inclusive. */
export interface InstanceRange {
  from: number;
  to: number;
  limit: number;
}

const mostRules = 20;
const stepsPerObject = 200_000;

/**
 * The recurrence set of a master (RFC 5545 section 3.8.5): DTSTART, its rules and RDATEs, without its EXDATEs, in
 * order.
 */
export function listInstances(master: Entry, zoneOfTime: ZoneOfTime, range: InstanceRange): InstanceList {
  const start = entryStart(master);
  if (!start) return { instances: [], complete: true, refused: null };
  const { walls, complete, refused } = ruledWalls(master, start, zoneOfTime, range);
  const byWall = new Map<number, Instance>();
  for (const wall of [start.wall, ...walls]) byWall.set(wall, { start: { ...start, wall }, end: null });
  for (const date of master.rdates) {
    const instance = asInstance(date, start, zoneOfTime);
    if (!byWall.has(instance.start.wall)) byWall.set(instance.start.wall, instance);
  }
  const excluded = exclusionOf(master.exdates, zoneOfTime);
  const instances = [...byWall.values()]
    .filter((instance) => instance.start.wall >= range.from && instance.start.wall <= range.to)
    .filter((instance) => !excluded(instance.start))
    .sort((one, other) => one.start.wall - other.start.wall);
  return {
    instances: instances.slice(0, range.limit),
    complete: complete && instances.length <= range.limit,
    refused,
  };
}

/** Whether the entry has more than one instance by its own words. */
export function isRecurring(entry: Entry): boolean {
  return entry.rules.length > 0 || entry.rdates.length > 0;
}

function ruledWalls(
  master: Entry,
  start: IcalTime,
  zoneOfTime: ZoneOfTime,
  { from, to, limit }: InstanceRange,
) {
  const walls: number[] = [];
  const zone = zoneOfTime(start);
  let refused: string | null = null;
  let complete = true;
  for (const text of master.rules.slice(0, mostRules)) {
    try {
      const rule = parseRule(text);
      const options = {
        from,
        to,
        dateOnly: start.kind === "date",
        toWall: zone.toWall,
        steps: stepsPerObject,
      };
      let count = 0;
      for (const wall of expandRule(rule, start.wall, options)) {
        walls.push(wall);
        count += 1;
        // What the EXDATEs take away comes on top.
        if (count > limit + master.exdates.length) break;
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused = error.publicMessage;
      complete = false;
    }
  }
  return { walls, complete, refused };
}

// RDATE may be written in another form of time than DTSTART; an instance always has DTSTART's.
function asInstance(date: IcalTime | IcalPeriod, start: IcalTime, zoneOfTime: ZoneOfTime): Instance {
  if (!("kind" in date)) return { start: inFormOf(start, date.start, zoneOfTime), end: date.end };
  return { start: inFormOf(start, date, zoneOfTime), end: null };
}

/** The same moment in the form (date, zone) of another time. */
export function inFormOf(form: IcalTime, time: IcalTime, zoneOfTime: ZoneOfTime): IcalTime {
  if (form.kind === "date") return { ...form, wall: Math.floor(time.wall / dayLength) * dayLength };
  if (time.kind === form.kind && time.zone === form.zone) return time;
  // A date beside timed instances means the day's instance, at the usual time of day.
  if (time.kind === "date")
    return { ...form, wall: time.wall + (((form.wall % dayLength) + dayLength) % dayLength) };
  return { ...form, wall: zoneOfTime(form).toWall(instantOf(time, zoneOfTime)) };
}

function exclusionOf(exdates: IcalTime[], zoneOfTime: ZoneOfTime): (start: IcalTime) => boolean {
  const instants = new Set<number>();
  const days = new Set<number>();
  for (const time of exdates) {
    // EXDATE as a date takes away the day's instances, whatever their time; some programs write it so.
    if (time.kind === "date") days.add(time.wall);
    else instants.add(instantOf(time, zoneOfTime));
  }
  return (start) =>
    days.has(Math.floor(start.wall / dayLength) * dayLength) || instants.has(instantOf(start, zoneOfTime));
}
