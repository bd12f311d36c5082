import type { JournalEntry } from "#lib/contract/journal.ts";
import type { FoundMessage } from "#lib/contract/messages.ts";
import { type Day, dayOfInstant, placeOf } from "../../../_data/days.ts";

interface Meeting {
  itemId: string;
  title: string;
  start: string;
  end: string;
  allDay: boolean;
  recurrenceId: string | null;
}

/** One thing of a day. `clock` is `HH:MM`; null for what has no time of day. */
export type DayThing = { clock: string | null; key: string } & (
  | { type: "entry"; entry: JournalEntry }
  | { type: "mail"; message: FoundMessage & { sent: boolean } }
  | { type: "meeting"; meeting: Meeting }
  | { type: "task"; task: { itemId: string; title: string; completedAt: string } }
);

export interface DayOfJournal {
  day: Day;
  things: DayThing[];
}

interface Sources {
  entries: readonly JournalEntry[];
  messages: readonly (FoundMessage & { sent: boolean })[];
  meetings: readonly Meeting[];
  tasks: readonly { itemId: string; title: string; completedAt: string }[];
}

/** Puts everything on its day, newest day first; within a day what has no time comes first, then the latest. */
export function gatherDays({ entries, messages, meetings, tasks }: Sources, zone: string): DayOfJournal[] {
  const days = new Map<Day, DayThing[]>();
  const put = (day: Day, thing: DayThing) => days.set(day, [...(days.get(day) ?? []), thing]);
  for (const entry of entries) {
    if (!entry.fields.start) continue;
    const { day, clock } = placeOf(entry.fields.start, zone);
    put(day, { type: "entry", entry, clock, key: entry.id });
  }
  for (const message of messages) put(...at(message.receivedAt, zone, { type: "mail", message }, message.id));
  for (const meeting of meetings) {
    const key = `${meeting.itemId} ${meeting.start}`;
    const [day, thing] = at(meeting.start, zone, { type: "meeting", meeting }, key);
    put(day, meeting.allDay ? { ...thing, clock: null } : thing);
  }
  for (const task of tasks) put(...at(task.completedAt, zone, { type: "task", task }, task.itemId));
  return [...days]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([day, things]) => ({ day, things: things.toSorted(byTime) }));
}

type Bare = { [T in DayThing as T["type"]]: Omit<T, "clock" | "key"> }[DayThing["type"]];

function at(instant: string, zone: string, thing: Bare, key: string): [Day, DayThing] {
  const { clock } = placeOf({ local: instant.slice(0, 19), timeZone: "UTC" }, zone);
  return [dayOfInstant(instant, zone), { ...thing, clock, key: `${thing.type} ${key}` } as DayThing];
}

function byTime(one: DayThing, other: DayThing): number {
  if (one.clock === other.clock) return 0;
  if (one.clock === null) return -1;
  if (other.clock === null) return 1;
  return one.clock < other.clock ? 1 : -1;
}
