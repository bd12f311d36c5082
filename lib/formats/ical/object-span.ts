import { utcZone } from "#lib/formats/zones/zone.ts";
import { expandObject } from "./expand-object.ts";
import { readEntry } from "./read-entry.ts";
import type { CalendarObject } from "./types.ts";

/**
 * The instants (ms) between which an object can show something, anywhere on earth; `last` is null for no known end.
 */
export interface ObjectSpan {
  first: number;
  last: number | null;
}

const mostInstances = 20_000;
/** The years 1 to 9999, which four digits can write. */
const firstInstant = Date.parse("0001-01-03T00:00:00Z");
const lastInstant = Date.parse("9999-12-29T00:00:00Z");
/** Dates and floating times come this much earlier or later in some zone of the world. */
const worldWidth = 14 * 60 * 60 * 1000;

/** The span of an object, for a search by time; null for one that has no time at all. */
export function objectSpan(object: CalendarObject): ObjectSpan | null {
  const endless =
    object.master !== null && readEntry(object.master).rules.some((rule) => !/COUNT=|UNTIL=/i.test(rule));
  const { occurrences, complete } = expandObject(object, {
    from: firstInstant,
    to: lastInstant,
    zone: utcZone,
    limit: endless ? 1 : mostInstances,
  });
  const first = occurrences[0];
  if (!first) return null;
  const lastEnd = occurrences.reduce((latest, each) => Math.max(latest, each.end), first.end);
  return {
    first: first.start - worldWidth,
    last: endless || !complete ? null : lastEnd + worldWidth,
  };
}
