import type { Collection, Item, ItemKind } from "#lib/collections/types.ts";
import type { ClockTime } from "#lib/formats/ical/clock-time.ts";

export interface Person {
  name: string;
  address: string;
}

/** CSS names, as COLOR takes them (RFC 7986 section 5.9). */
export const noteColors = ["yellow", "green", "blue", "pink", "purple", "gray"] as const;
export type NoteColor = (typeof noteColors)[number];

/** What a person edits of an entry or a note. */
export interface EntryFields {
  title: string;
  /** Null: a note. */
  start: ClockTime | null;
  html: string;
  categories: string[];
  people: Person[];
  /** Null: not a call. */
  callMinutes: number | null;
  color: NoteColor;
  links: { target: string; title: string }[];
}

export interface OpenedEntry {
  item: Item;
  collection: Collection;
  fields: EntryFields;
  /** Without its form. */
  text: string;
}

export interface Meeting {
  itemId: string;
  title: string;
  start: Date;
  end: Date;
  allDay: boolean;
  recurrenceId: string | null;
}

export interface FinishedTask {
  itemId: string;
  title: string;
  completedAt: Date;
}

export interface LinkedItem {
  id: string;
  kind: "event" | "task" | "entry" | "note";
  version: number;
  collectionId: string;
  title: string;
  done: boolean;
  when: string | null;
}

/** A stored item as it was found. */
export interface FoundItem extends Item {
  kind: ItemKind;
  title: string;
  completedAt: Date | null;
}
