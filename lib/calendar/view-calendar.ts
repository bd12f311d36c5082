import { listCollections } from "#lib/collections/list-collections.ts";
import type { Collection } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { dayLength } from "#lib/formats/ical/time.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { expandEvents } from "./expand-events.ts";
import { birthdayKeys, isBirthdayBook, listBirthdays } from "./list-birthdays.ts";
import { placeTasks } from "./place-tasks.ts";
import { findInView } from "./repository.ts";
import type { Birthday, DueTask, EventOccurrence } from "./types.ts";

export interface ViewRequest {
  from: Date;
  to: Date;
  /** IANA name of the viewer's zone. */
  timeZone: string;
  /** Null: all that are not hidden. */
  collections: string[] | null;
  showBirthdays: boolean;
  showTasks: boolean;
}

export interface CalendarView {
  collections: Collection[];
  occurrences: EventOccurrence[];
  birthdays: Birthday[];
  tasks: DueTask[];
  /** Ids of events whose series are not complete. */
  incomplete: string[];
}

const longestView = 400 * dayLength;
const mostOccurrences = 20_000;

/**
 * What a person's calendars show between two instants, with the birthdays of their contacts and the tasks that are due.
 * @throws AppError input-invalid when that is more than 400 days
 */
export async function viewCalendar(userId: string, request: ViewRequest): Promise<CalendarView> {
  const { from, to } = request;
  const length = to.getTime() - from.getTime();
  if (length <= 0 || length > longestView)
    throw new AppError("input-invalid", "This is too long a time to show.");
  const all = await listCollections(userId);
  const shown = all.filter(({ id, hidden }) => request.collections?.includes(id) ?? !hidden);
  const idsOf = (wanted: (collection: Collection) => boolean) => shown.filter(wanted).map(({ id }) => id);
  const zone = zoneOf(request.timeZone) ?? utcZone;
  const days = { from: zone.toWall(from.getTime()), to: zone.toWall(to.getTime()) };
  const found = await findInView({
    from,
    to,
    calendars: idsOf(({ kind }) => kind === "calendar"),
    books: request.showBirthdays ? idsOf(isBirthdayBook) : [],
    days: birthdayKeys(days.from, days.to),
    taskLists: request.showTasks ? idsOf(({ kind, right }) => kind === "tasks" && right !== "freebusy") : [],
  });
  const range = { from: from.getTime(), to: to.getTime(), zone };
  const { occurrences, incomplete } = await expandEvents(found.events, range);
  return {
    collections: all,
    occurrences: occurrences.slice(0, mostOccurrences),
    birthdays: listBirthdays(
      found.others.filter(({ kind }) => kind === "contact"),
      days,
    ),
    tasks: placeTasks(
      found.others.filter(({ kind }) => kind === "task"),
      range,
    ),
    incomplete,
  };
}
