import * as z from "zod";
import { changesOf } from "./changes-of.ts";
import { CollectionId, Color, ItemId, Version } from "./collections.ts";
import { endpoint } from "./endpoint.ts";
import { ItemVersions } from "./items.ts";
import { TimeZone } from "./preferences.ts";

const Instant = z.iso.datetime();
const Address = z.string().trim().min(3).max(254);

/**
 * A moment of an event as a person means it. `local` is `YYYY-MM-DD` of an all-day event, else `YYYY-MM-DDTHH:MM:SS` of the
 * clock in `timeZone` (IANA name, "UTC", or null for the same clock time everywhere). The end of an all-day event is the
 * day after its last.
 */
export const EventTime = z.object({
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/),
  timeZone: TimeZone.nullable(),
});
export type EventTime = z.infer<typeof EventTime>;

export const EventReminder = z.object({
  action: z.enum(["display", "email"]),
  /** Minutes before the start (negative: after it), or a moment. */
  minutesBefore: z.number().int().min(-527_040).max(527_040).nullable(),
  at: Instant.nullable(),
});
export type EventReminder = z.infer<typeof EventReminder>;

export const PartStat = z.enum(["needs-action", "accepted", "declined", "tentative", "delegated"]);
export type PartStat = z.infer<typeof PartStat>;

export const Attendee = z.object({
  address: Address,
  name: z.string().max(200).default(""),
  role: z.enum(["required", "optional", "chair", "informed"]).default("required"),
  type: z.enum(["individual", "group", "resource", "room"]).default("individual"),
  status: PartStat.default("needs-action"),
  /** To or from whom it was passed on. */
  delegatedTo: z.string().nullable().default(null),
  delegatedFrom: z.string().nullable().default(null),
  comment: z.string().max(2000).default(""),
});
export type Attendee = z.infer<typeof Attendee>;

/** A message (`mid:` and its RFC 5322 Message-ID without brackets, RFC 2392) or another item (`urn:uuid:` or its UID). */
export const ItemLink = z.object({
  target: z.string().min(1).max(1000),
  title: z.string().max(500).default(""),
});
export type ItemLink = z.infer<typeof ItemLink>;

export const EventFields = z.object({
  title: z.string().max(1000).default(""),
  allDay: z.boolean(),
  start: EventTime,
  end: EventTime,
  location: z.string().max(2000).default(""),
  /** Plain text. */
  description: z.string().max(200_000).default(""),
  url: z.string().max(2000).default(""),
  status: z.enum(["confirmed", "tentative", "cancelled"]).default("confirmed"),
  /** Counts as busy for others. */
  busy: z.boolean().default(true),
  visibility: z.enum(["public", "private"]).default("public"),
  categories: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
  color: Color.nullable().default(null),
  /** RRULE without its name (RFC 5545 section 3.3.10); null: happens once. */
  rule: z.string().max(1000).nullable().default(null),
  /** Further occurrences (RDATE), as `local` is written. */
  extraDates: z.array(z.string().max(19)).max(1000).default([]),
  reminders: z.array(EventReminder).max(10).default([]),
  /** Null: nobody was invited. */
  organizer: z
    .object({ address: Address, name: z.string().max(200) })
    .nullable()
    .default(null),
  attendees: z.array(Attendee).max(500).default([]),
  links: z.array(ItemLink).max(100).default([]),
});
export type EventFields = z.infer<typeof EventFields>;

/** One occurrence, as a view paints it. */
export const Occurrence = z.object({
  itemId: ItemId,
  collectionId: CollectionId,
  version: Version,
  /** Which occurrence of a series: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS` in the series' own zone, with Z for UTC. */
  recurrenceId: z.string().nullable(),
  /** `YYYY-MM-DD` of an all-day event, else an instant; `end` is exclusive. */
  start: z.string(),
  end: z.string(),
  allDay: z.boolean(),
  title: z.string(),
  location: z.string(),
  color: Color.nullable(),
  busy: z.boolean(),
  status: z.enum(["confirmed", "tentative", "cancelled"]),
  /** Only when, not what: a private event of another, or a calendar shared as free/busy. */
  hidden: z.boolean(),
  recurring: z.boolean(),
  hasReminder: z.boolean(),
  attendees: z.number().int(),
  /** The person's own answer, where they were invited. */
  myStatus: PartStat.nullable(),
  editable: z.boolean(),
  /** "birthday": of a contact, whose id is itemId. */
  kind: z.enum(["event", "birthday", "task"]),
  /** Of a task. */
  completed: z.boolean(),
});
export type Occurrence = z.infer<typeof Occurrence>;

export const viewCalendar = endpoint({
  method: "GET",
  path: "/api/calendar-view",
  summary:
    "All occurrences between two instants (at most 400 days apart) of the calendars that the person sees",
  access: "session",
  status: 200,
  query: z.object({
    from: Instant,
    to: Instant,
    /** In which floating and all-day events are placed. */
    timeZone: TimeZone.default("UTC"),
    /** Collection ids, comma separated; without it, all that are not hidden. */
    collections: z.string().max(4000).optional(),
  }),
  response: z.object({
    occurrences: z.array(Occurrence),
    /** A series had too many occurrences, or took too long: these items are not complete. */
    incomplete: z.array(ItemId),
  }),
});

const EventParams = z.object({ eventId: ItemId });

export const CalendarEvent = z.object({
  id: ItemId,
  uid: z.string(),
  collectionId: CollectionId,
  version: Version,
  /** The occurrence that was asked for; null: the whole series, or an event that happens once. */
  recurrenceId: z.string().nullable(),
  recurring: z.boolean(),
  /** Of the occurrence. */
  fields: EventFields,
  /** Of the whole series. */
  series: EventFields,
  editable: z.boolean(),
  /** The person is its organiser, or nobody was invited. */
  isOrganizer: z.boolean(),
  myStatus: PartStat.nullable(),
  updatedAt: Instant,
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

export const openEvent = endpoint({
  method: "GET",
  path: "/api/events/{eventId}",
  summary: "One event, or one occurrence of it, with all its fields",
  access: "session",
  status: 200,
  params: EventParams,
  query: z.object({ recurrenceId: z.string().max(20).optional() }),
  response: CalendarEvent,
});

export const createEvent = endpoint({
  method: "POST",
  path: "/api/events",
  summary: "Make an event. The id is made by the browser: a repeated POST is answered with the first one's",
  access: "session",
  status: 201,
  body: z.object({ id: ItemId, collectionId: CollectionId, fields: EventFields }),
  response: CalendarEvent,
});

/** Which occurrences of a series a change is for. */
export const EditScope = z.enum(["this", "following", "all"]);
export type EditScope = z.infer<typeof EditScope>;

export const changeEvent = endpoint({
  method: "PATCH",
  path: "/api/events/{eventId}",
  summary: "Change an event: fields that are not named stay. Answers with all items that changed, for undo",
  access: "session",
  status: 200,
  params: EventParams,
  body: z.object({
    version: Version,
    scope: EditScope.default("all"),
    /** For "this" and "following". */
    recurrenceId: z.string().max(20).nullable().default(null),
    fields: changesOf(EventFields),
    /** Into another calendar; with "all" only. */
    collectionId: CollectionId.optional(),
  }),
  response: ItemVersions.extend({ event: CalendarEvent }),
});

export const deleteEvent = endpoint({
  method: "DELETE",
  path: "/api/events/{eventId}",
  summary: "Put an event, or some occurrences of it, away. Answers with all items that changed, for undo",
  access: "session",
  status: 200,
  params: EventParams,
  query: z.object({
    version: z.coerce.number().int().positive(),
    scope: EditScope.default("all"),
    recurrenceId: z.string().max(20).optional(),
  }),
  response: ItemVersions,
});

export const searchEvents = endpoint({
  method: "GET",
  path: "/api/event-search",
  summary:
    "Events with these words in title, place, text or people; the next occurrence of each, at most 100",
  access: "session",
  status: 200,
  query: z.object({ q: z.string().min(1).max(200), timeZone: TimeZone.default("UTC") }),
  response: z.object({ occurrences: z.array(Occurrence) }),
});

export const listFreeBusy = endpoint({
  method: "GET",
  path: "/api/free-busy",
  summary: "When people of this server are busy; of others only that nothing is known",
  access: "session",
  status: 200,
  query: z.object({
    /** Comma separated, at most 50. */
    addresses: z.string().max(8000),
    from: Instant,
    to: Instant,
  }),
  response: z.object({
    people: z.array(
      z.object({
        address: z.string(),
        known: z.boolean(),
        busy: z.array(z.object({ start: Instant, end: Instant, tentative: z.boolean() })),
      }),
    ),
  }),
});

const CalendarImportReport = z.object({
  imported: z.number().int(),
  /** In the calendar already, by UID: brought up to date when the file's is newer, else skipped. */
  updated: z.number().int(),
  skipped: z.number().int(),
  refused: z.array(z.object({ title: z.string(), reason: z.string() })),
});

export const importCalendar = endpoint({
  method: "POST",
  path: "/api/calendar-imports",
  summary: "Import an .ics file into a calendar, a task list or a journal",
  access: "session",
  status: 200,
  query: z.object({ collectionId: CollectionId }),
  body: "bytes",
  response: CalendarImportReport,
});

export const exportCalendar = endpoint({
  method: "GET",
  path: "/api/calendar-exports",
  summary: "A calendar, a task list or a journal as an .ics file",
  access: "session",
  status: 200,
  query: z.object({ collectionId: CollectionId }),
  response: "bytes",
});
