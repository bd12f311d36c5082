import type { EntryFields, JournalEntry, NoteColor } from "#lib/contract/journal.ts";
import { type Day, placeOf, timeAt } from "../../../_data/days.ts";
import { readCategories, readPeople, writePeople } from "./people-text.ts";

/** What the dialog of an entry or a note holds while it is written. */
export interface EntryDraft {
  title: string;
  /** Empty of a note. */
  day: Day | "";
  /** `HH:MM`, or empty for the whole day. */
  clock: string;
  html: string;
  categories: string;
  people: string;
  isCall: boolean;
  minutes: string;
  color: NoteColor;
  links: EntryFields["links"];
  collectionId: string;
}

/** `initial`: what a new one begins with. */
export function draftOf(
  entry: JournalEntry | undefined,
  initial: Partial<EntryFields>,
  { zone, today, collectionId }: { zone: string; today: Day | ""; collectionId: string },
): EntryDraft {
  const fields = { ...entry?.fields, ...(entry ? {} : initial) };
  const place = fields.start ? placeOf(fields.start, zone) : { day: today, clock: null };
  const callMinutes = fields.callMinutes ?? null;
  return {
    title: fields.title ?? "",
    day: place.day,
    clock: place.clock ?? "",
    html: fields.html ?? "",
    categories: (fields.categories ?? []).join(", "),
    people: writePeople(fields.people ?? []),
    isCall: callMinutes !== null,
    minutes: callMinutes ? `${callMinutes}` : "",
    color: fields.color ?? "yellow",
    links: fields.links ?? [],
    collectionId: entry?.collectionId ?? collectionId,
  };
}

export function fieldsOf(draft: EntryDraft, zone: string): EntryFields {
  const { title, day, clock, html, color, links } = draft;
  return {
    title,
    start: day ? timeAt(day, clock || null, zone) : null,
    html,
    categories: readCategories(draft.categories),
    people: readPeople(draft.people),
    callMinutes: draft.isCall ? Math.min(10_000, Math.max(0, Math.round(Number(draft.minutes)) || 0)) : null,
    color,
    links,
  };
}

/** The fields that differ from what they were. */
export function changedFields(before: EntryFields, after: EntryFields): Partial<EntryFields> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof EntryFields]),
    ),
  );
}
