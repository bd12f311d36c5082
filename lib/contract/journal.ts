import * as z from "zod";
import { EventTime, ItemLink } from "./calendar.ts";
import { changesOf } from "./changes-of.ts";
import { CollectionId, ItemId, Version } from "./collections.ts";
import { endpoint } from "./endpoint.ts";
import { TimeZone } from "./preferences.ts";

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Somebody that an entry is about; without an address, only by name. */
export const EntryPerson = z.object({
  name: z.string().trim().max(200).default(""),
  address: z.string().trim().max(254).default(""),
});
export type EntryPerson = z.infer<typeof EntryPerson>;

export const NoteColor = z.enum(["yellow", "green", "blue", "pink", "purple", "gray"]);
export type NoteColor = z.infer<typeof NoteColor>;

/** What a person edits. Whatever else the VJOURNAL holds stays in it. */
export const EntryFields = z.object({
  title: z.string().max(1000).default(""),
  /** The day, or the moment of it; null: a note. */
  start: EventTime.nullable().default(null),
  /** Rich text as it was typed; a stranger's where it was imported or shared, so it is shown only sanitised. */
  html: z.string().max(500_000).default(""),
  categories: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
  /** With whom, or whom it is about. */
  people: z.array(EntryPerson).max(100).default([]),
  /** Null: not a call. In minutes; 0: not noted. */
  callMinutes: z.number().int().min(0).max(10_000).nullable().default(null),
  /** Of a note. */
  color: NoteColor.default("yellow"),
  /** A note stands on top of what it is linked to; `urn:pennypost:mail` is the mail area. */
  links: z.array(ItemLink).max(100).default([]),
});
export type EntryFields = z.infer<typeof EntryFields>;

export const JournalEntry = z.object({
  id: ItemId,
  uid: z.string(),
  collectionId: CollectionId,
  version: Version,
  fields: EntryFields,
  /** The text without its form. */
  text: z.string(),
  editable: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

export const listEntries = endpoint({
  method: "GET",
  path: "/api/journal-entries",
  summary: "The journal between two days, newest first; with a search of all days; or the notes",
  access: "session",
  status: 200,
  query: z.object({
    /** The first day and the day after the last; without them all, at most `limit`. */
    from: Day.optional(),
    to: Day.optional(),
    /** In which the days of moments are. */
    timeZone: TimeZone.default("UTC"),
    kind: z.enum(["entry", "note"]).default("entry"),
    collectionId: CollectionId.optional(),
    category: z.string().max(60).optional(),
    /** A person's address. */
    address: z.string().max(254).optional(),
    q: z.string().max(200).default(""),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  response: z.object({
    entries: z.array(JournalEntry),
    /** The day of the latest entry before `from`; null when there is none. */
    earlier: Day.nullable(),
    /** There are more than `limit`. */
    truncated: z.boolean(),
  }),
});

const EntryParams = z.object({ entryId: ItemId });

export const openEntry = endpoint({
  method: "GET",
  path: "/api/journal-entries/{entryId}",
  summary: "One entry or note",
  access: "session",
  status: 200,
  params: EntryParams,
  response: JournalEntry,
});

export const createEntry = endpoint({
  method: "POST",
  path: "/api/journal-entries",
  summary: "Write an entry or a note. The id is made by the browser: a repeated POST is answered the same",
  access: "session",
  status: 201,
  body: z.object({ id: ItemId, collectionId: CollectionId, fields: EntryFields }),
  response: JournalEntry,
});

export const changeEntry = endpoint({
  method: "PATCH",
  path: "/api/journal-entries/{entryId}",
  summary: "Change an entry or a note; fields that are not named stay",
  access: "session",
  status: 200,
  params: EntryParams,
  body: z.object({ version: Version, fields: changesOf(EntryFields) }),
  response: JournalEntry,
});

export const listJournalLabels = endpoint({
  method: "GET",
  path: "/api/journal-labels",
  summary: "The categories and people of the journal, most used first",
  access: "session",
  status: 200,
  response: z.object({
    categories: z.array(z.object({ name: z.string(), count: z.number().int() })),
    people: z.array(z.object({ name: z.string(), address: z.string(), count: z.number().int() })),
  }),
});

export const listActivity = endpoint({
  method: "GET",
  path: "/api/journal-activity",
  summary: "The meetings held and the tasks finished on these days, at most 100 days",
  access: "session",
  status: 200,
  query: z.object({
    from: Day,
    to: Day,
    timeZone: TimeZone.default("UTC"),
    address: z.string().max(254).optional(),
    category: z.string().max(60).optional(),
  }),
  response: z.object({
    meetings: z.array(
      z.object({
        itemId: ItemId,
        title: z.string(),
        start: z.iso.datetime(),
        end: z.iso.datetime(),
        allDay: z.boolean(),
        recurrenceId: z.string().nullable(),
      }),
    ),
    tasks: z.array(z.object({ itemId: ItemId, title: z.string(), completedAt: z.iso.datetime() })),
  }),
});

/** What was linked to something, or pinned on it. */
export const LinkedItem = z.object({
  id: ItemId,
  kind: z.enum(["event", "task", "entry", "note"]),
  version: Version,
  collectionId: CollectionId,
  title: z.string(),
  /** Of a task: completed. */
  done: z.boolean(),
  /** The due date, start or day as `local` is written; null for none. */
  when: z.string().nullable(),
});
export type LinkedItem = z.infer<typeof LinkedItem>;

export const listLinked = endpoint({
  method: "GET",
  path: "/api/linked-items",
  summary: "Events, tasks, journal entries and notes that are linked to this message or item",
  access: "session",
  status: 200,
  query: z.object({ target: z.string().min(1).max(1000) }),
  response: z.object({
    items: z.array(LinkedItem),
    /** The notes among them, to be shown. */
    notes: z.array(JournalEntry),
  }),
});
