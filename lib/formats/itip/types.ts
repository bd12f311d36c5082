import type { CalendarObject } from "#lib/formats/ical/types.ts";

/** RFC 5546 section 1.4. */
export type Method =
  | "PUBLISH"
  | "REQUEST"
  | "REPLY"
  | "ADD"
  | "CANCEL"
  | "REFRESH"
  | "COUNTER"
  | "DECLINECOUNTER";

/** One iTIP message, for one UID. */
export interface SchedulingMessage {
  method: Method;
  object: CalendarObject;
  /** The mail address that it verifiably comes from, in lower case. */
  sender: string;
}

/** Who receives it, and what they have. */
export interface Recipient {
  /** Their mail addresses, in lower case; the first is the one they write from. */
  addresses: string[];
  /** What their calendar holds under this UID; also a cancelled object that they have put away. */
  stored: CalendarObject | null;
}

/**
 * What a message does to a calendar. "apply": the object is as given from now on (all its parts may be cancelled).
 * "ignore": it is old or says nothing new. "refuse": it comes from somebody who may not say this. "ask": only the
 * person can decide; `object` is what would be, if that can be said.
 */
export type Decision =
  | { outcome: "apply"; object: CalendarObject }
  | { outcome: "ignore"; reason: string }
  | { outcome: "refuse"; reason: string }
  | { outcome: "ask"; reason: string; object: CalendarObject | null };

export const methods: readonly string[] = [
  "PUBLISH",
  "REQUEST",
  "REPLY",
  "ADD",
  "CANCEL",
  "REFRESH",
  "COUNTER",
  "DECLINECOUNTER",
] satisfies Method[];
