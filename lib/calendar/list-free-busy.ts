import { AppError } from "#lib/errors.ts";
import { dayLength } from "#lib/formats/ical/time.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { expandEvents } from "./expand-events.ts";
import { findCalendarsOf, findInView } from "./repository.ts";
import type { EventOccurrence } from "./types.ts";

/** When one person is busy; instants in ms. */
export interface FreeBusy {
  address: string;
  /** Whether they live on this server, so that no time named means free. */
  known: boolean;
  busy: BusyTime[];
}

interface BusyTime {
  start: number;
  end: number;
  tentative: boolean;
}

const mostPeople = 50;
const longest = 100 * dayLength;

/**
 * When people of this server are busy, and never with what. Of people elsewhere nothing is known.
 * @throws AppError input-invalid for too many people, or too long a time
 */
export async function listFreeBusy(addresses: string[], from: Date, to: Date): Promise<FreeBusy[]> {
  const wanted = [...new Set(addresses.map((address) => address.trim().toLowerCase()).filter(Boolean))];
  if (wanted.length > mostPeople) throw new AppError("input-invalid", "These are too many people at once.");
  const length = to.getTime() - from.getTime();
  if (length <= 0 || length > longest)
    throw new AppError("input-invalid", "This is too long a time to show.");
  const people = await findCalendarsOf(wanted);
  return Promise.all(
    wanted.map(async (address) => {
      const person = people.find((other) => other.address === address);
      if (!person) return { address, known: false, busy: [] };
      const calendars = person.calendars;
      const { events } = await findInView({ from, to, calendars, books: [], days: [], taskLists: [] });
      const zone = (person.timeZone && zoneOf(person.timeZone)) || utcZone;
      const range = { from: from.getTime(), to: to.getTime(), zone };
      const { occurrences } = await expandEvents(events, range);
      return { address, known: true, busy: busyTimes(occurrences, address, range) };
    }),
  );
}

/** What takes this person's time, within the range; what overlaps is one time, and firm wins over tentative. */
function busyTimes(
  occurrences: EventOccurrence[],
  address: string,
  { from, to }: { from: number; to: number },
): BusyTime[] {
  const taken = occurrences.flatMap(({ part, start, end }): BusyTime[] => {
    const answer = part.answers[address];
    if (!part.busy || part.status === "cancelled" || answer === "declined") return [];
    const tentative = part.status === "tentative" || answer === "tentative" || answer === "needs-action";
    return [{ start: Math.max(start, from), end: Math.min(end, to), tentative }];
  });
  const merged: BusyTime[] = [];
  for (const time of taken
    .filter(({ start, end }) => end > start)
    .sort((one, other) => one.start - other.start)) {
    const last = merged.findLast(({ tentative }) => tentative === time.tentative);
    if (last && time.start <= last.end) last.end = Math.max(last.end, time.end);
    else merged.push({ ...time });
  }
  return merged;
}
