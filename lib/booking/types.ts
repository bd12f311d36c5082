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

export interface Interval {
  start: Date;
  end: Date;
}
