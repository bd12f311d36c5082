/** When a page can be booked on one weekday, in the page's zone. */
export interface OpenHours {
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  weekday: number;
  /** "09:00" */
  start: string;
  /** "17:00"; "24:00" is midnight. */
  end: string;
}

/** What decides which times a page offers. */
export interface BookingRules {
  /** IANA name. */
  zone: string;
  /** Length of an appointment. */
  minutes: number;
  hours: OpenHours[];
  /** Minutes that must be free before and after. */
  bufferBefore: number;
  bufferAfter: number;
  /** How long before an appointment it can still be booked, in minutes. */
  notice: number;
  /** How far ahead it can be booked. */
  daysAhead: number;
  /** Appointments through this page on one day; null: no limit. */
  mostPerDay: number | null;
}

/** What a person sets of a page. */
export interface BookingPageFields extends BookingRules {
  title: string;
  description: string;
  calendarId: string;
  enabled: boolean;
}

export interface BookingPage extends BookingPageFields {
  id: string;
  slug: string;
  version: number;
}

/** A page with whose it is. */
export interface HostedPage extends BookingPage {
  host: { id: string; address: string; name: string };
}

export interface Interval {
  start: Date;
  end: Date;
}

export interface Stranger {
  name: string;
  address: string;
  note: string;
  /** IANA name of the zone in which they read times. */
  zone: string;
}

export interface Booking {
  title: string;
  host: string;
  start: Date;
  end: Date;
  state: "booked" | "cancelled";
}

/** A booking about which both sides are to be told. */
export interface BookingToTell {
  id: string;
  itemId: string | null;
  start: Date;
  end: Date;
  stranger: Stranger;
  page: { title: string; minutes: number; zone: string };
  host: { id: string; address: string; name: string };
  /** What the mails are about. */
  about: "booked" | "cancelled";
}
