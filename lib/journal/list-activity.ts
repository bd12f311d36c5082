import type { Collection } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { expandObject, type Occurrence } from "#lib/formats/ical/expand-object.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { formatTime } from "#lib/formats/ical/time.ts";
import { utcZone, type Zone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { readable } from "./readable-journals.ts";
import { findEvents, findFinished } from "./repository.ts";
import type { FinishedTask, FoundItem, Meeting } from "./types.ts";

export interface ActivityQuery {
  /** The first day and the day after the last, `YYYY-MM-DD`. */
  from: string;
  to: string;
  timeZone: string;
  address?: string | undefined;
  category?: string | undefined;
}

const longest = 100;
const mostEvents = 500;
const mostTasks = 500;
const mostOccurrences = 100;

/** What a person did on these days besides writing: meetings that have begun, and tasks finished. @throws AppError input-invalid */
export async function listActivity(
  userId: string,
  query: ActivityQuery,
): Promise<{ meetings: Meeting[]; tasks: FinishedTask[] }> {
  const zone = zoneOf(query.timeZone) ?? utcZone;
  const from = dayStart(query.from, zone);
  const to = new Date(Math.min(dayStart(query.to, zone).getTime(), Date.now()));
  if (to.getTime() - from.getTime() > longest * 24 * 60 * 60 * 1000)
    throw new AppError("input-invalid", `Ask for at most ${longest} days at once.`);
  if (to <= from) return { meetings: [], tasks: [] };
  const [calendars, lists] = await Promise.all([readable(userId, "calendar"), readable(userId, "tasks")]);
  const shown = calendars.filter(({ hidden }) => !hidden);
  const events = await findEvents(idsOf(shown), from, to, mostEvents);
  const meetings = events.flatMap((event) => meetingsOf(userId, event, shown, { from, to, zone }, query));
  // A task is done by whoever ticks it off, so it is nobody else's.
  const tasks = query.address
    ? []
    : await findFinished(idsOf(lists), { from, to, category: query.category }, mostTasks);
  return { meetings: meetings.sort((a, b) => b.start.getTime() - a.start.getTime()), tasks };
}

function dayStart(day: string, zone: Zone): Date {
  return new Date(zone.toInstant(Date.parse(`${day}T00:00:00Z`)));
}

function idsOf(collections: Collection[]): string[] {
  return collections.map(({ id }) => id);
}

function meetingsOf(
  userId: string,
  event: FoundItem,
  calendars: Collection[],
  { from, to, zone }: { from: Date; to: Date; zone: Zone },
  { address, category }: ActivityQuery,
): Meeting[] {
  const calendar = calendars.find(({ id }) => id === event.collectionId);
  const object = readObject(event.text);
  if (!calendar || !object) return [];
  const range = { from: from.getTime(), to: to.getTime(), zone, limit: mostOccurrences };
  return expandObject(object, range)
    .occurrences.filter(({ start }) => start >= range.from)
    .filter(({ entry }) => entry.status !== "CANCELLED")
    .filter(({ entry }) => calendar.owner.id === userId || entry.classification === "PUBLIC")
    .filter(({ entry }) => !category || entry.categories.includes(category))
    .filter((occurrence) => !address || isWith(occurrence, address.toLowerCase()))
    .map(({ entry, start, end, allDay, recurrenceId }) => ({
      itemId: event.id,
      title: entry.summary ?? "",
      start: new Date(start),
      end: new Date(end),
      allDay,
      recurrenceId: recurrenceId && formatTime(recurrenceId),
    }));
}

function isWith({ entry }: Occurrence, address: string): boolean {
  return [entry.organizer, ...entry.attendees].some((person) => person?.address === address);
}
