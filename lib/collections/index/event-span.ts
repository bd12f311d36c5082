import { AppError } from "#lib/errors.ts";
import { addDuration } from "#lib/formats/ical/add-duration.ts";
import type { IcalTime } from "#lib/formats/ical/types.ts";
import { listInstances } from "#lib/formats/recurrence/expand-rule.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";
import { utcZone, type Zone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import type { EventFacts, EventPart } from "./event-facts.ts";

/** Instants between which an event can show something, anywhere on earth; `last` is null where it repeats for ever. */
export interface EventSpan {
  first: number;
  last: number | null;
}

/** A COUNT that takes more steps counts as no end; and so does a fourth rule. */
const mostSteps = 1_000;
const mostRules = 3;
/** Dates and floating times come this much earlier or later in some zone of the world. */
const worldWidth = 14 * 3_600_000;

/** Null for an event without any part that has a start. */
export function eventSpan(facts: EventFacts): EventSpan | null {
  const spans = facts.parts.map((part) => partSpan(part, facts));
  const first = spans[0];
  if (!first) return null;
  const { first: begin, last } = spans.reduce(
    (all, span) => ({
      first: Math.min(all.first, span.first),
      last: all.last === null || span.last === null ? null : Math.max(all.last, span.last),
    }),
    first,
  );
  return { first: within(begin), last: last === null ? null : within(last) };
}

/** The years that a database can write. */
const firstInstant = Date.parse("0001-01-03T00:00:00Z");
const lastInstant = Date.parse("9999-12-29T00:00:00Z");

function within(instant: number): number {
  return Math.min(Math.max(instant, firstInstant), lastInstant);
}

function partSpan(part: EventPart, facts: EventFacts): EventSpan {
  const { start, rules, rdates } = part;
  const zone = start.zone === null ? utcZone : (zoneOf(start.zone, facts.zones[start.zone]) ?? utcZone);
  const margin = start.kind === "utc" || start.kind === "zoned" ? 0 : worldWidth;
  const ruled =
    rules.length > mostRules ? [Number.POSITIVE_INFINITY] : rules.map((rule) => lastOf(rule, part, zone));
  const lastStart = Math.max(start.wall, ...rdates.map(({ wall }) => wall), ...ruled);
  const firstStart = Math.min(start.wall, ...rdates.map(({ wall }) => wall));
  // The end of a period that RDATE gives may be later than the event's own length says.
  const periods = rdates.map(({ end }) => (end ? zone.toInstant(end.wall) : 0));
  return {
    first: zone.toInstant(firstStart) - margin,
    last: Number.isFinite(lastStart) ? Math.max(endOf(part, lastStart, zone), ...periods) + margin : null,
  };
}

function endOf(part: EventPart, wall: number, zone: Zone): number {
  const start: IcalTime = { ...part.start, wall };
  return zone.toInstant(addDuration(start, { days: part.length.days, seconds: 0 }).wall) + part.length.ms;
}

/** The wall time of the last instance, or of something after it; infinite where there is none. */
function lastOf(text: string, { start }: EventPart, zone: Zone): number {
  try {
    const rule = parseRule(text);
    if (rule.until !== null)
      return rule.until.kind === "utc" ? zone.toWall(rule.until.wall) : rule.until.wall + 86_400_000;
    if (rule.count === null) return Number.POSITIVE_INFINITY;
    const dateOnly = start.kind === "date";
    const { times, complete } = listInstances(rule, start.wall, {
      dateOnly,
      limit: mostSteps,
      steps: mostSteps,
    });
    return complete ? (times.at(-1) ?? start.wall) : Number.POSITIVE_INFINITY;
  } catch (error) {
    // Shown at its start only: a rule that cannot be read makes no instances.
    if (error instanceof AppError) return start.wall;
    throw error;
  }
}
