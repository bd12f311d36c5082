import { allows } from "#lib/collections/require-right.ts";
import type { Collection } from "#lib/collections/types.ts";
import { type Occurrence, PartStat } from "#lib/contract/calendar.ts";
import { dayLength } from "#lib/formats/ical/time.ts";
import { formatLocal, formatRecurrenceId } from "./local-time.ts";
import type { Birthday, DueTask, EventOccurrence } from "./types.ts";
import type { CalendarView } from "./view-calendar.ts";
import { isHidden, isVisible } from "./visible-events.ts";

/** `address` is the viewer's own. */
export function presentView(
  address: string,
  view: CalendarView,
): { occurrences: Occurrence[]; incomplete: string[] } {
  const collections = new Map(view.collections.map((collection) => [collection.id, collection]));
  return {
    occurrences: [
      ...presentOccurrences(address, collections, view.occurrences),
      ...view.birthdays.map(presentBirthday),
      ...view.tasks.map((due) => presentTask(due, collections.get(due.task.collectionId))),
    ],
    incomplete: view.incomplete,
  };
}

/** Those that the viewer may see, in their order. */
export function presentOccurrences(
  address: string,
  collections: ReadonlyMap<string, Collection>,
  occurrences: EventOccurrence[],
): Occurrence[] {
  return occurrences.flatMap((occurrence) => {
    const collection = collections.get(occurrence.event.collectionId);
    if (!collection || !isVisible(collection, occurrence.part)) return [];
    return [presentOccurrence(address, collection, occurrence)];
  });
}

function presentOccurrence(address: string, collection: Collection, occurrence: EventOccurrence): Occurrence {
  const { event, part, recurrenceId, startTime, endTime, start, end } = occurrence;
  const hidden = isHidden(collection, part);
  const allDay = startTime.kind === "date";
  const answer = PartStat.safeParse(part.answers[address.toLowerCase()]);
  return {
    itemId: event.itemId,
    collectionId: event.collectionId,
    version: event.version,
    recurrenceId: recurrenceId && formatRecurrenceId(recurrenceId),
    start: allDay ? formatLocal(startTime) : new Date(start).toISOString(),
    end: allDay ? formatLocal(endTime) : new Date(end).toISOString(),
    allDay,
    title: hidden ? "" : part.title,
    location: hidden ? "" : part.location,
    color: hidden ? null : part.color,
    busy: part.busy,
    status: part.status,
    hidden,
    recurring: recurrenceId !== null,
    hasReminder: !hidden && part.reminder,
    attendees: hidden ? 0 : part.attendees,
    myStatus: answer.success ? answer.data : null,
    editable: !hidden && allows(collection, "write"),
    kind: "event",
    completed: false,
  };
}

const plain = {
  recurrenceId: null,
  location: "",
  color: null,
  busy: false,
  status: "confirmed",
  hidden: false,
  recurring: false,
  hasReminder: false,
  attendees: 0,
  myStatus: null,
} as const;

function presentBirthday({ contact, day }: Birthday): Occurrence {
  const { itemId, collectionId, version, title } = contact;
  return {
    ...plain,
    itemId,
    collectionId,
    version,
    title,
    start: dateOf(day),
    end: dateOf(day + dayLength),
    allDay: true,
    editable: false,
    kind: "birthday",
    completed: false,
  };
}

function presentTask({ task, day, at }: DueTask, collection: Collection | undefined): Occurrence {
  const { itemId, collectionId, version, title, completedAt } = task;
  const moment = new Date(at).toISOString();
  return {
    ...plain,
    itemId,
    collectionId,
    version,
    title,
    start: day ?? moment,
    end: day ? dateOf(Date.parse(day) + dayLength) : moment,
    allDay: day !== null,
    editable: collection !== undefined && allows(collection, "write"),
    kind: "task",
    completed: completedAt !== null,
  };
}

function dateOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}
