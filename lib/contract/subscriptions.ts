import * as z from "zod";
import { Collection, CollectionId, CollectionName, Color } from "./collections.ts";
import { endpoint } from "./endpoint.ts";

/** Where a subscribed calendar comes from, and how it went the last time. */
export const CalendarSubscription = z.object({
  collectionId: CollectionId,
  url: z.string(),
  /** When it was last fetched whole; null: not yet. */
  refreshedAt: z.iso.datetime().nullable(),
  nextRefreshAt: z.iso.datetime(),
  /** One sentence on why the last refresh failed. */
  error: z.string().nullable(),
});
export type CalendarSubscription = z.infer<typeof CalendarSubscription>;

/** A calendar that the operator offers to everybody, such as a country's public holidays. */
const OfferedCalendar = z.object({ name: z.string(), url: z.string() });

export const listSubscriptions = endpoint({
  method: "GET",
  path: "/api/calendar-subscriptions",
  summary: "The person's subscribed calendars, and the calendars that are offered to everybody",
  access: "session",
  status: 200,
  response: z.object({
    subscriptions: z.array(CalendarSubscription),
    offered: z.array(OfferedCalendar),
  }),
});

export const createSubscription = endpoint({
  method: "POST",
  path: "/api/calendar-subscriptions",
  summary: "Subscribe to a calendar on the web (https:, http: or webcal:); it is fetched before the answer",
  access: "session",
  status: 201,
  body: z.object({
    url: z.string().trim().min(1, "Enter an address.").max(2000),
    /** Left out: the calendar's own. */
    name: CollectionName.optional(),
    color: Color,
  }),
  response: Collection,
});

export const refreshSubscription = endpoint({
  method: "POST",
  path: "/api/calendar-subscriptions/{collectionId}/refreshes",
  summary: "Fetch a subscribed calendar again now",
  access: "session",
  status: 200,
  params: z.object({ collectionId: CollectionId }),
  response: CalendarSubscription,
});
