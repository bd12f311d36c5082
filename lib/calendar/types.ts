import type { EventFacts, EventPart } from "#lib/collections/index/event-facts.ts";
import type { IcalTime } from "#lib/formats/ical/types.ts";

/** An event of the index, without its text. */
export interface IndexedEvent {
  itemId: string;
  collectionId: string;
  version: number;
  facts: EventFacts;
}

/** One occurrence of an event. */
export interface EventOccurrence {
  event: IndexedEvent;
  part: EventPart;
  /** Which of a series, in the form of the master's start; null for what happens once. */
  recurrenceId: IcalTime | null;
  startTime: IcalTime;
  endTime: IcalTime;
  /** Instants in ms, the end exclusive; of dates and floating times in the viewer's zone. */
  start: number;
  end: number;
}

/** A contact with a birthday, or a task that is due, as the index has it. */
export interface DatedItem {
  itemId: string;
  collectionId: string;
  version: number;
  kind: "contact" | "task";
  title: string;
  dueAt: Date | null;
  completedAt: Date | null;
  /** `MM-DD` */
  birthday: string | null;
  facts: object;
}

export interface Birthday {
  contact: DatedItem;
  /** Midnight of it, as wall time. */
  day: number;
}

/** A task where a view shows it. */
export interface DueTask {
  task: DatedItem;
  /** `YYYY-MM-DD` of one that is due on a day, at no time of it. */
  day: string | null;
  /** Instant in ms. */
  at: number;
}

/** A moment as a person means it: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, in a zone or (null) everywhere. */
export interface EventMoment {
  local: string;
  timeZone: string | null;
}

export interface EventReminder {
  action: "display" | "email";
  minutesBefore: number | null;
  at: string | null;
}

export type PartStat = "needs-action" | "accepted" | "declined" | "tentative" | "delegated";

export interface EventAttendee {
  address: string;
  name: string;
  role: "required" | "optional" | "chair" | "informed";
  type: "individual" | "group" | "resource" | "room";
  status: PartStat;
  delegatedTo: string | null;
  delegatedFrom: string | null;
  comment: string;
}

/** What a person can say of an event. */
export interface EventFields {
  title: string;
  allDay: boolean;
  start: EventMoment;
  /** Exclusive; of an all-day event the day after its last. */
  end: EventMoment;
  location: string;
  description: string;
  url: string;
  status: "confirmed" | "tentative" | "cancelled";
  busy: boolean;
  visibility: "public" | "private";
  categories: string[];
  color: string | null;
  /** RRULE without its name. */
  rule: string | null;
  extraDates: string[];
  reminders: EventReminder[];
  organizer: { address: string; name: string } | null;
  attendees: EventAttendee[];
  links: { target: string; title: string }[];
}

/** Which occurrences of a series a change is for. */
export type EditScope = "this" | "following" | "all";
