import type { Component } from "#lib/formats/content-line/types.ts";

export type EntryKind = "VEVENT" | "VTODO" | "VJOURNAL";

/**
 * A DATE or DATE-TIME (RFC 5545 sections 3.3.4 and 3.3.5). `wall` is what calendar and clock on the wall read,
 * numbered as Date.UTC numbers it (ms); of a date it is midnight. `zone` is the TZID as written, only with "zoned".
 */
export type IcalTime =
  | { kind: "date"; wall: number; zone: null }
  | { kind: "floating"; wall: number; zone: null }
  | { kind: "utc"; wall: number; zone: null }
  | { kind: "zoned"; wall: number; zone: string };

/**
 * RFC 5545 section 3.3.6. Days are those of the calendar (23 to 25 hours), seconds are exact; both carry the sign.
 */
export interface Duration {
  days: number;
  seconds: number;
}

/** A period of RDATE: its end is always worked out. */
export interface IcalPeriod {
  start: IcalTime;
  end: IcalTime;
}

export interface Organizer {
  /** The calendar address as written, mostly `mailto:`. */
  uri: string;
  /** The mail address in lower case; null if it has none. */
  address: string | null;
  name: string | null;
  /** The mail address of who acts for them. */
  sentBy: string | null;
}

export interface Attendee extends Organizer {
  /** REQ-PARTICIPANT, OPT-PARTICIPANT, NON-PARTICIPANT, CHAIR or another's word. */
  role: string;
  /** NEEDS-ACTION, ACCEPTED, DECLINED, TENTATIVE, DELEGATED, COMPLETED, IN-PROCESS or another's word. */
  status: string;
  rsvp: boolean;
  /** INDIVIDUAL, GROUP, RESOURCE, ROOM, UNKNOWN or another's word. */
  type: string;
  /** Mail addresses. */
  delegatedTo: string[];
  delegatedFrom: string[];
}

export type Trigger =
  | { kind: "relative"; duration: Duration; related: "START" | "END" }
  | { kind: "absolute"; at: number };

export interface Alarm {
  uid: string | null;
  /** DISPLAY, EMAIL, AUDIO or another's word. */
  action: string;
  trigger: Trigger;
  summary: string | null;
  description: string | null;
  /** How often it comes again after the first time, each time `interval` later. */
  repeat: number;
  interval: Duration | null;
  /** RFC 9074: the instant (ms) at which somebody has dismissed it. */
  acknowledged: number | null;
}

/** RFC 5545 section 3.8.4.5; the relation is PARENT unless written otherwise. */
export interface Relation {
  uid: string;
  relation: string;
}

export interface Link {
  uri: string;
  /** LINKREL of RFC 9253. */
  relation: string | null;
  label: string | null;
}

export interface Attachment {
  /** Null if the bytes stand in the file itself. */
  uri: string | null;
  base64: string | null;
  mediaType: string | null;
  name: string | null;
}

/** What a component says, in fields that can be changed. Instants are ms since 1970. */
export interface EntryFields {
  summary: string | null;
  description: string | null;
  /** STYLED-DESCRIPTION (RFC 9073) or X-ALT-DESC, a stranger's HTML. */
  descriptionHtml: string | null;
  location: string | null;
  url: string | null;
  color: string | null;
  categories: string[];
  /** In upper case, as TENTATIVE, CONFIRMED, CANCELLED, NEEDS-ACTION, IN-PROCESS, COMPLETED, DRAFT, FINAL. */
  status: string | null;
  /** Whether the time counts as free. */
  transparent: boolean;
  /** PUBLIC, PRIVATE, CONFIDENTIAL or another's word. */
  classification: string;
  start: IcalTime | null;
  /** DTEND, which is exclusive. */
  end: IcalTime | null;
  due: IcalTime | null;
  duration: Duration | null;
  completed: number | null;
  /** 0 is none, 1 the highest, 9 the lowest. */
  priority: number;
  percentComplete: number | null;
  /** RRULEs as written. */
  rules: string[];
  rdates: (IcalTime | IcalPeriod)[];
  exdates: IcalTime[];
  organizer: Organizer | null;
  attendees: Attendee[];
  alarms: Alarm[];
  relatedTo: Relation[];
  links: Link[];
  attachments: Attachment[];
  comments: string[];
  sequence: number;
  stamp: number | null;
  created: number | null;
  lastModified: number | null;
  /** X-APPLE-SORT-ORDER: the place in a hand-sorted list of tasks. */
  sortOrder: number | null;
}

/** One VEVENT, VTODO or VJOURNAL, read. */
export interface Entry extends EntryFields {
  kind: EntryKind;
  uid: string;
  recurrenceId: IcalTime | null;
  /** RANGE=THISANDFUTURE stands with the RECURRENCE-ID. */
  thisAndFuture: boolean;
}

/**
 * All components of one UID: what a calendar stores as one thing. The parts are those inside `calendar`, which is a
 * VCALENDAR.
 */
export interface CalendarObject {
  kind: EntryKind;
  uid: string;
  calendar: Component;
  /** Null if only single instances of a series are known, as after an invitation to one of them. */
  master: Component | null;
  overrides: Component[];
}
