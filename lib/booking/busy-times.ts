import { expandObject } from "#lib/formats/ical/expand-object.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import type { Entry } from "#lib/formats/ical/types.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import type { Interval } from "./types.ts";

/** Of one event in one range. */
const mostOccurrences = 2_000;

/**
 * When these events keep a person from an appointment: not those that count as free, are cancelled, or that they
 * declined. Whole days and floating times are taken in `zone`.
 */
export function busyTimes(
  texts: readonly string[],
  person: string,
  zone: string,
  range: Interval,
): Interval[] {
  const viewer = zoneOf(zone) ?? utcZone;
  const limits = {
    from: range.start.getTime(),
    to: range.end.getTime(),
    zone: viewer,
    limit: mostOccurrences,
  };
  return texts.flatMap((text) => {
    const object = readObject(text);
    const occurrences = object ? expandObject(object, limits).occurrences : [];
    return occurrences
      .filter(({ entry }) => isBusy(entry, person))
      .map(({ start, end }) => ({ start: new Date(start), end: new Date(end) }));
  });
}

function isBusy({ transparent, status, attendees }: Entry, person: string): boolean {
  if (transparent || status === "CANCELLED") return false;
  return attendees.find(({ address }) => address === person)?.status !== "DECLINED";
}
