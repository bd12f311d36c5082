import { expandObject } from "#lib/formats/ical/expand-object.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { dayLength } from "#lib/formats/ical/time.ts";
import type { Entry } from "#lib/formats/ical/types.ts";
import type { Zone } from "#lib/formats/zones/zone.ts";
import type { Moment } from "./moment-of.ts";
import { findTextsBetween } from "./repository.ts";

/** Something else on the day of an invitation. */
export interface OtherEvent extends Moment {
  title: string;
  /** At the very time of the invitation. */
  overlaps: boolean;
}

const mostEvents = 300;
const mostShown = 12;

/**
 * What else stands in the person's calendars on the days of this moment, in their zone, apart from this UID, what
 * counts as free, and what they have declined. What overlaps is never left out for what does not.
 */
export async function findSameDay(
  userId: string,
  uid: string,
  when: Moment,
  addresses: string[],
  zone: Zone,
): Promise<OtherEvent[]> {
  const from = zone.toInstant(dayOf(zone.toWall(when.start)));
  const to = zone.toInstant(dayOf(zone.toWall(Math.max(when.end - 1, when.start))) + dayLength);
  const texts = await findTextsBetween(userId, new Date(from), new Date(to), mostEvents);
  const others: OtherEvent[] = [];
  for (const object of texts.map(readObject)) {
    if (!object || object.uid === uid) continue;
    for (const { entry, start, end, allDay, startTime, endTime } of expandObject(object, {
      from,
      to,
      zone,
      limit: 5,
    }).occurrences) {
      if (!isBusy(entry, addresses)) continue;
      const overlaps = start < when.end && end > when.start;
      others.push({ start, end, allDay, startTime, endTime, title: entry.summary ?? "", overlaps });
    }
  }
  const first = others.toSorted((one, other) => Number(other.overlaps) - Number(one.overlaps));
  return first.slice(0, mostShown).sort((one, other) => one.start - other.start);
}

function dayOf(wall: number): number {
  return Math.floor(wall / dayLength) * dayLength;
}

function isBusy({ transparent, status, attendees }: Entry, addresses: string[]): boolean {
  const own = attendees.find(({ address }) => address !== null && addresses.includes(address));
  return !transparent && status !== "CANCELLED" && own?.status !== "DECLINED";
}
