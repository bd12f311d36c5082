import * as z from "zod";
import { endpoint } from "./endpoint.ts";
import { Recipient } from "./outbox.ts";

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "This is not a time of day");

/** An IANA time zone that this runtime knows. */
const Zone = z
  .string()
  .max(60)
  .refine((zone) => isZone(zone), "This is not a time zone");

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const Hours = z
  .object({
    /** 1 is Monday, 7 is Sunday. */
    weekday: z.number().int().min(1).max(7),
    start: wallClock,
    end: wallClock,
  })
  .refine(({ start, end }) => start < end, "The end must be after the start");
export type OpenHours = z.infer<typeof Hours>;

/** What a person sets of a page on which strangers book an appointment with them. */
const Fields = z.object({
  title: z.string().trim().min(1).max(200),
  description: z.string().max(2000),
  /** Where appointments go. */
  calendarId: z.uuid(),
  zone: Zone,
  /** Length of an appointment. */
  minutes: z.number().int().min(5).max(720),
  hours: z.array(Hours).max(28),
  /** Minutes kept free before and after. */
  bufferBefore: z.number().int().min(0).max(240),
  bufferAfter: z.number().int().min(0).max(240),
  /** Minutes before an appointment until which it can be booked. */
  notice: z.number().int().min(0).max(43_200),
  daysAhead: z.number().int().min(1).max(365),
  mostPerDay: z.number().int().min(1).max(100).nullable(),
  enabled: z.boolean(),
});
export type BookingPageFields = z.infer<typeof Fields>;

const Page = Fields.extend({
  id: z.uuid(),
  /** The page is at /book/{slug}. */
  slug: z.string(),
  version: z.number().int(),
});
export type BookingPage = z.infer<typeof Page>;

export const listBookingPages = endpoint({
  method: "GET",
  path: "/api/booking-pages",
  summary: "This person's booking pages",
  access: "session",
  status: 200,
  response: z.object({ pages: z.array(Page) }),
});

export const createBookingPage = endpoint({
  method: "POST",
  path: "/api/booking-pages",
  summary: "Make a booking page",
  access: "session",
  status: 201,
  body: Fields,
  response: Page,
});

export const changeBookingPage = endpoint({
  method: "PATCH",
  path: "/api/booking-pages/{pageId}",
  summary: "Change a booking page, if it is still as in `version`",
  access: "session",
  status: 200,
  params: z.object({ pageId: z.uuid() }),
  body: Fields.extend({ version: z.number().int() }),
  response: Page,
});

export const deleteBookingPage = endpoint({
  method: "DELETE",
  path: "/api/booking-pages/{pageId}",
  summary: "Delete a booking page; appointments that were made stay",
  access: "session",
  status: 204,
  params: z.object({ pageId: z.uuid() }),
  response: "nothing",
});

const Slug = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** What a stranger sees of a booking page. */
export const BookableTimes = z.object({
  title: z.string(),
  description: z.string(),
  /** Who is booked. */
  host: z.string(),
  minutes: z.number().int(),
  /** Of the host. */
  zone: z.string(),
  /** The day after which nothing can be booked yet. */
  until: z.iso.datetime(),
  /** Starts of appointments that can be booked. */
  slots: z.array(z.iso.datetime()),
});
export type BookableTimes = z.infer<typeof BookableTimes>;

/** Longest time that is asked for at once, in days: a month with the ends of its weeks. */
const longestRange = 45;

export const listBookableTimes = endpoint({
  method: "GET",
  path: "/api/bookable/{slug}",
  summary: "A booking page with its free times from `from` until before `to`",
  access: "public",
  status: 200,
  params: z.object({ slug: Slug }),
  query: z
    .object({ from: z.iso.datetime(), to: z.iso.datetime() })
    .refine(
      ({ from, to }) => Date.parse(to) - Date.parse(from) <= longestRange * 86_400_000,
      `At most ${longestRange} days at once`,
    ),
  response: BookableTimes,
});

/** An appointment as both sides know it. */
export const Booking = z.object({
  title: z.string(),
  host: z.string(),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  state: z.enum(["booked", "cancelled"]),
});
export type Booking = z.infer<typeof Booking>;

export const book = endpoint({
  method: "POST",
  path: "/api/bookable/{slug}/bookings",
  summary: "Book an appointment; both sides get a mail, the stranger's with the link that cancels it",
  access: "public",
  status: 201,
  params: z.object({ slug: Slug }),
  body: z.object({
    start: z.iso.datetime(),
    name: Recipient.shape.name.trim().min(1, "Enter your name"),
    address: Recipient.shape.address,
    note: z.string().max(2000),
    /** The stranger's own, for the times in their mail. */
    zone: Zone,
  }),
  response: Booking,
});

const Token = z.string().regex(/^[\w-]{43}$/);

export const openBooking = endpoint({
  method: "GET",
  path: "/api/bookings/{token}",
  summary: "An appointment, by the secret in its mail",
  access: "public",
  status: 200,
  params: z.object({ token: Token }),
  response: Booking,
});

export const cancelBooking = endpoint({
  method: "DELETE",
  path: "/api/bookings/{token}",
  summary: "Cancel an appointment; both sides get a mail",
  access: "public",
  status: 200,
  params: z.object({ token: Token }),
  response: Booking,
});
