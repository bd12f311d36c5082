import { AppError } from "#lib/errors.ts";
import { type ClockTime, toClockTime } from "#lib/formats/ical/clock-time.ts";
import { isRecurring } from "#lib/formats/ical/list-instances.ts";
import { instantOf, objectZones } from "#lib/formats/ical/object-zones.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { Entry, IcalTime } from "#lib/formats/ical/types.ts";
import { foldText } from "#lib/formats/words/fold-text.ts";
import { foldWords } from "#lib/formats/words/fold-words.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import type { ItemIndex } from "../types.ts";
import { nothing } from "./index-nothing.ts";

/** What a list of tasks shows of one. */
export interface TaskFacts {
  due: ClockTime | null;
  /** Null also where it only repeats the due date, as every repeating task has a DTSTART (RFC 5545 section 3.8.2.4). */
  start: ClockTime | null;
  /** 0 is none, 1 the highest, 9 the lowest. */
  priority: number;
  percent: number;
  /** In upper case, as RFC 5545 section 3.8.1.11. */
  status: string;
  recurring: boolean;
  hasReminder: boolean;
  hasNotes: boolean;
  links: { target: string; title: string }[];
}

/** Where Apple's places in a list count from. */
const firstPlace = Date.UTC(2001, 0, 1);

/** @throws AppError input-invalid */
export function indexTask(text: string): ItemIndex {
  const object = readObject(text);
  const component = object?.master ?? object?.overrides[0];
  if (!object || !component || object.kind !== "VTODO")
    throw new AppError("input-invalid", "There is no VTODO in this text.");
  const entry = readEntry(component);
  const title = entry.summary ?? "";
  const zones = objectZones(object, utcZone);
  const dateOf = (time: IcalTime | null) => (time ? new Date(instantOf(time, zones)) : null);
  return {
    ...nothing,
    title,
    sortKey: foldText(title),
    words: foldWords([title, entry.description ?? "", ...entry.categories]),
    categories: entry.categories,
    links: entry.links.map(({ uri }) => uri),
    dueAt: dateOf(entry.due),
    completedAt: closedAt(entry),
    parentUid: entry.relatedTo.find(({ relation }) => relation === "PARENT")?.uid ?? null,
    position:
      entry.sortOrder ?? Math.round(((entry.created ?? entry.stamp ?? firstPlace) - firstPlace) / 1000),
    facts: factsOf(entry),
  };
}

/** A cancelled task is off the list just as a completed one. */
function closedAt({ completed, status, lastModified, stamp }: Entry): Date | null {
  if (completed === null && status !== "COMPLETED" && status !== "CANCELLED") return null;
  return new Date(completed ?? lastModified ?? stamp ?? 0);
}

function factsOf(entry: Entry): TaskFacts {
  const { due, start, completed } = entry;
  const recurring = isRecurring(entry);
  const isHidden = recurring && start && due && start.wall === due.wall && start.kind === due.kind;
  return {
    due: due && toClockTime(due),
    start: start && !isHidden ? toClockTime(start) : null,
    priority: entry.priority,
    percent: entry.percentComplete ?? (completed === null ? 0 : 100),
    status: entry.status ?? (completed === null ? "NEEDS-ACTION" : "COMPLETED"),
    recurring,
    hasReminder: entry.alarms.length > 0,
    hasNotes: (entry.description ?? "").trim() !== "",
    links: entry.links.map(({ uri, label }) => ({ target: uri, title: label ?? "" })),
  };
}
