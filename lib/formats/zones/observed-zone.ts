import { listInstances } from "#lib/formats/recurrence/expand-rule.ts";
import type { Rule } from "#lib/formats/recurrence/rule.ts";
import { makeZone, type Zone } from "./zone.ts";

/** A STANDARD or DAYLIGHT of a VTIMEZONE (RFC 5545 section 3.6.5). Offsets are milliseconds; the rest wall times. */
export type Observance = {
  start: number;
  offsetFrom: number;
  offsetTo: number;
  rule: Rule | null;
  rdates: number[];
};

/** What comes later has the last known offset. */
const horizon = Date.UTC(2200, 0, 1);
const mostObservances = 200;
const mostChanges = 5_000;

/** The zone that a VTIMEZONE describes, or null where it describes none. */
export function observedZone(id: string, observances: readonly Observance[]): Zone | null {
  const changes = observances
    .slice(0, mostObservances)
    .flatMap(changesOf)
    .sort((a, b) => a.at - b.at);
  const first = changes[0];
  if (!first) return null;
  return makeZone(id, (instant) => {
    if (instant < first.at) return first.before;
    let low = 0;
    let high = changes.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.at ?? 0) <= instant) low = middle;
      else high = middle;
    }
    return changes[low]?.offset ?? 0;
  });
}

type Change = { at: number; before: number; offset: number };

function changesOf({ start, offsetFrom, offsetTo, rule, rdates }: Observance): Change[] {
  const toWall = (instant: number) => instant + offsetFrom;
  const ruled = rule
    ? listInstances(rule, start, { to: horizon, toWall, limit: mostChanges, steps: 100_000 }).times
    : [];
  const walls = new Set([start, ...ruled, ...rdates.slice(0, mostChanges)]);
  return [...walls].map((wall) => ({ at: wall - offsetFrom, before: offsetFrom, offset: offsetTo }));
}
