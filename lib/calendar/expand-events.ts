import type { EventFacts, EventPart } from "#lib/collections/index/event-facts.ts";
import { AppError } from "#lib/errors.ts";
import { endAfter } from "#lib/formats/ical/entry-times.ts";
import { inFormOf } from "#lib/formats/ical/list-instances.ts";
import type { ZoneOfTime } from "#lib/formats/ical/object-zones.ts";
import { dayLength } from "#lib/formats/ical/time.ts";
import type { IcalTime } from "#lib/formats/ical/types.ts";
import type { ExpandTask, Expansion } from "#lib/formats/recurrence/expand-task.ts";
import { expandInThread } from "#lib/formats/recurrence/expander.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";
import { utcZone, type Zone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import type { EventOccurrence, IndexedEvent } from "./types.ts";

/** Instants in ms: what ends after `from` and starts before `to` counts. `zone` is the viewer's, for dates and floating times. */
export interface ViewRange {
  from: number;
  to: number;
  zone: Zone;
}

/** More in one view is no series that anybody looks at. */
const mostOfSeries = 1_000;
const mostRules = 20;

/**
 * The occurrences of these events in the range, in order of their start, and the ids of those that are not complete. Rules
 * are followed in a thread that can be killed, all with one message.
 */
export async function expandEvents(
  events: IndexedEvent[],
  range: ViewRange,
): Promise<{ occurrences: EventOccurrence[]; incomplete: string[] }> {
  const prepared = events.map((event) => prepare(event, range));
  const expansions = await expandInThread(prepared.flatMap(({ tasks }) => tasks));
  let at = 0;
  const occurrences: EventOccurrence[] = [];
  const incomplete: string[] = [];
  for (const each of prepared) {
    const own = expansions.slice(at, at + each.tasks.length);
    at += each.tasks.length;
    occurrences.push(...occurrencesOf(each, own, range));
    if (own.some(({ complete }) => !complete)) incomplete.push(each.event.itemId);
  }
  return { occurrences: occurrences.sort((one, other) => one.start - other.start), incomplete };
}

interface Prepared {
  event: IndexedEvent;
  zoneOfTime: ZoneOfTime;
  master: EventPart | null;
  overrides: EventPart[];
  /** Wall times of the master's zone, wide enough for the length of each part. */
  walls: { from: number; to: number };
  tasks: ExpandTask[];
}

function prepare(event: IndexedEvent, range: ViewRange): Prepared {
  const { parts } = event.facts;
  const zoneOfTime = factZones(event.facts, range.zone);
  const master = parts.find(({ instance }) => instance === null) ?? null;
  const overrides = parts.filter(({ instance }) => instance !== null);
  const zone = master ? zoneOfTime(master.start) : utcZone;
  const slack = slackOf(parts);
  const walls = { from: zone.toWall(range.from) - slack, to: zone.toWall(range.to) + slack };
  const tasks = master
    ? master.rules.slice(0, mostRules).map((rule) => taskOf(rule, master, zone, walls))
    : [];
  return { event, zoneOfTime, master, overrides, walls, tasks };
}

/** How a time of the event is meant: a zone of its own file where nobody else knows the name, else the viewer's. */
function factZones({ zones }: EventFacts, viewer: Zone): ZoneOfTime {
  const known = new Map<string, Zone>();
  return (time) => {
    if (time.kind === "utc") return utcZone;
    if (time.zone === null) return viewer;
    const found = known.get(time.zone) ?? zoneOf(time.zone, zones[time.zone]) ?? viewer;
    known.set(time.zone, found);
    return found;
  };
}

/** How far outside of the range an instance's own start may lie; a day for the changes of clocks. */
function slackOf(parts: EventPart[]): number {
  const lengths = parts.map(({ length }) => length.days * dayLength + length.ms);
  const shifts = parts.filter(({ following }) => following).map(shiftOf);
  return Math.max(0, ...lengths) + Math.max(0, ...shifts.map(Math.abs)) + dayLength;
}

function shiftOf({ start, instance }: EventPart): number {
  return instance && start.zone === instance.zone ? start.wall - instance.wall : 0;
}

function taskOf(rule: string, master: EventPart, zone: Zone, walls: Prepared["walls"]): ExpandTask {
  const { start, exdates, exdays } = master;
  return {
    rule,
    start: start.wall,
    dateOnly: start.kind === "date",
    until: untilOf(rule, zone),
    from: walls.from,
    to: walls.to,
    limit: mostOfSeries + exdates.length + exdays.length,
  };
}

/** UNTIL in UTC as wall time; null where the thread reads it as it is written. */
function untilOf(text: string, zone: Zone): number | null {
  if (!/UNTIL=[0-9T:-]+Z/i.test(text)) return null;
  try {
    const { until } = parseRule(text);
    return until?.kind === "utc" ? zone.toWall(until.wall) : null;
  } catch (error) {
    // The thread refuses the same rule, and says so.
    if (error instanceof AppError) return null;
    throw error;
  }
}

function occurrencesOf(prepared: Prepared, expansions: Expansion[], range: ViewRange): EventOccurrence[] {
  const { event, zoneOfTime, master, overrides } = prepared;
  const own = overrides.map((part) => occur(event, part, part.instance, part.start, null, zoneOfTime));
  const ruled = master ? instancesOf(prepared, master, expansions) : [];
  return [...own, ...ruled].filter(
    ({ start, end }) => start < range.to && (end > range.from || start >= range.from),
  );
}

/** What the master makes (RFC 5545 section 3.8.5): DTSTART, rules and RDATEs, without EXDATEs and what has an override. */
function instancesOf(prepared: Prepared, master: EventPart, expansions: Expansion[]): EventOccurrence[] {
  const { event, zoneOfTime, overrides, walls } = prepared;
  const recurring = master.rules.length > 0 || master.rdates.length > 0 || overrides.length > 0;
  const ends = new Map<number, IcalTime | null>(master.rdates.map(({ wall, end }) => [wall, end]));
  const starts = new Set([master.start.wall, ...expansions.flatMap(({ times }) => times), ...ends.keys()]);
  const gone = new Set([...master.exdates, ...overrides.map(({ instance }) => instance?.wall)]);
  const days = new Set(master.exdays);
  const following = overrides
    .filter((part) => part.following)
    .sort((one, other) => (one.instance?.wall ?? 0) - (other.instance?.wall ?? 0));
  const found: EventOccurrence[] = [];
  for (const wall of starts) {
    if (wall < walls.from || wall > walls.to || gone.has(wall)) continue;
    if (days.size > 0 && days.has(Math.floor(wall / dayLength) * dayLength)) continue;
    const instance: IcalTime = { ...master.start, wall };
    const ruling = following.findLast((part) => (part.instance?.wall ?? 0) < wall);
    const part = ruling ?? master;
    const start = ruling ? { ...ruling.start, wall: wall + shiftOf(ruling) } : instance;
    const end = ruling ? null : (ends.get(wall) ?? null);
    found.push(occur(event, part, recurring ? instance : null, start, end, zoneOfTime));
  }
  return found;
}

function occur(
  event: IndexedEvent,
  part: EventPart,
  recurrenceId: IcalTime | null,
  startTime: IcalTime,
  end: IcalTime | null,
  zoneOfTime: ZoneOfTime,
): EventOccurrence {
  const endTime = end ? inFormOf(startTime, end, zoneOfTime) : endAfter(startTime, part.length, zoneOfTime);
  const start = zoneOfTime(startTime).toInstant(startTime.wall);
  const stop = zoneOfTime(endTime).toInstant(endTime.wall);
  return { event, part, recurrenceId, startTime, endTime, start, end: Math.max(start, stop) };
}
