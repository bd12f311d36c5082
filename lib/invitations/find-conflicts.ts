import { expandObject } from "#lib/formats/ical/expand-object.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import type { Entry } from "#lib/formats/ical/types.ts";
import type { Zone } from "#lib/formats/zones/zone.ts";
import type { Moment } from "./moment-of.ts";
import { findTextsBetween } from "./repository.ts";

export interface Conflict extends Moment {
  title: string;
}

const mostEvents = 300;
const mostShown = 10;

/** What else stands in the person's calendars between two instants (ms), apart from this UID, what counts as free, and what they have declined. */
export async function findConflicts(
  userId: string,
  uid: string,
  range: { from: number; to: number },
  addresses: string[],
  zone: Zone,
): Promise<Conflict[]> {
  const { from, to } = range;
  const texts = await findTextsBetween(userId, new Date(from), new Date(to), mostEvents);
  const conflicts: Conflict[] = [];
  for (const object of texts.map(readObject)) {
    if (!object || object.uid === uid) continue;
    for (const { entry, start, end, allDay, startTime, endTime } of expandObject(object, {
      from,
      to,
      zone,
      limit: 5,
    }).occurrences)
      if (isBusy(entry, addresses))
        conflicts.push({ start, end, allDay, startTime, endTime, title: entry.summary ?? "" });
  }
  return conflicts.sort((one, other) => one.start - other.start).slice(0, mostShown);
}

function isBusy({ transparent, status, attendees }: Entry, addresses: string[]): boolean {
  const own = attendees.find(({ address }) => address !== null && addresses.includes(address));
  return !transparent && status !== "CANCELLED" && own?.status !== "DECLINED";
}
