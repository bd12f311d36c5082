import * as z from "zod";
import { PartStat } from "./calendar.ts";
import { ItemId } from "./collections.ts";
import { endpoint } from "./endpoint.ts";
import { MessageId } from "./messages.ts";
import { TimeZone } from "./preferences.ts";

/** What a person answers to an invitation. */
export const InvitationAnswer = z.enum(["accepted", "tentative", "declined"]);
export type InvitationAnswer = z.infer<typeof InvitationAnswer>;

const Moment = z.object({
  /** `YYYY-MM-DD` of an all-day event, else an instant. The end is exclusive. */
  start: z.string(),
  end: z.string(),
  allDay: z.boolean(),
});

/** An invitation, or another scheduling message, that a mail carries. */
export const Invitation = z.object({
  /**
   * request: the person is invited. reply: somebody answers. counter: somebody proposes another time. publish: an
   * event to take over.
   */
  kind: z.enum(["request", "cancel", "reply", "counter", "declined-counter", "publish", "other"]),
  title: z.string(),
  location: z.string(),
  description: z.string(),
  comment: z.string(),
  when: Moment.nullable(),
  /** Repeats; or one instance of a series. */
  series: z.enum(["no", "series", "instance"]),
  organizer: z.object({ address: z.string(), name: z.string() }).nullable(),
  attendees: z.array(z.object({ address: z.string(), name: z.string(), status: PartStat })),
  sender: z.object({ address: z.string(), name: z.string() }),
  /** Of a reply: what the sender answers. */
  answer: PartStat.nullable(),
  /** Of a counter: the time that stands in the calendar now; `when` is what is proposed. */
  present: Moment.nullable(),
  /** The person's own answer, as it stands in their calendar; null: they are not invited. */
  myStatus: PartStat.nullable(),
  /** The event in the person's calendar. */
  itemId: ItemId.nullable(),
  /**
   * current: the calendar holds what the mail says. newer: the calendar holds something newer. absent: not in the
   * calendar. cancelled: called off. waiting: the person decides. refused: the sender may not say this. done: the
   * person has decided.
   */
  state: z.enum(["current", "newer", "absent", "cancelled", "waiting", "refused", "done"]),
  /** One sentence about the state; empty when there is nothing to say. */
  reason: z.string(),
  authentic: z.boolean(),
  canAnswer: z.boolean(),
  canDecide: z.boolean(),
  /** What else stands in the person's calendars on that day; `overlaps`: at that time. */
  sameDay: z.array(Moment.extend({ title: z.string(), overlaps: z.boolean() })),
});
export type Invitation = z.infer<typeof Invitation>;

const params = z.object({ messageId: MessageId });
const query = z.object({ timeZone: TimeZone.default("UTC") });
const Comment = z.string().trim().max(2000).default("");

export const openInvitation = endpoint({
  method: "GET",
  path: "/api/messages/{messageId}/invitation",
  summary: "The invitation, answer or cancellation that a message carries, with the conflicts of that time",
  access: "session",
  status: 200,
  params,
  query,
  response: Invitation,
});

export const answerInvitation = endpoint({
  method: "POST",
  path: "/api/messages/{messageId}/invitation-answers",
  summary: "Answer the invitation of a message; the organiser gets it by mail",
  access: "session",
  status: 200,
  params,
  query,
  body: z.object({ answer: InvitationAnswer, comment: Comment }),
  response: Invitation,
});

export const proposeTime = endpoint({
  method: "POST",
  path: "/api/messages/{messageId}/proposals",
  summary: "Propose another time to the organiser, who gets it by mail",
  access: "session",
  status: 200,
  params,
  query,
  body: z
    .object({ start: z.iso.datetime(), end: z.iso.datetime(), comment: Comment })
    .refine(({ start, end }) => Date.parse(start) < Date.parse(end), "The end must come after the start."),
  response: Invitation,
});

export const decideInvitation = endpoint({
  method: "POST",
  path: "/api/messages/{messageId}/invitation-decisions",
  summary:
    "Say yes or no to what a message asks for: to apply it although its sender is not verified, or another's proposal",
  access: "session",
  status: 200,
  params,
  query,
  body: z.object({ decision: z.enum(["accept", "decline"]) }),
  response: Invitation,
});

export const answerEvent = endpoint({
  method: "POST",
  path: "/api/event-answers",
  summary: "Answer an event of the person's calendar, or one occurrence of it; the organiser gets it by mail",
  access: "session",
  status: 204,
  body: z.object({
    eventId: ItemId,
    /** As `Occurrence.recurrenceId` names it; null: all of it. */
    recurrenceId: z.string().max(20).nullable().default(null),
    answer: InvitationAnswer,
    comment: Comment,
  }),
  response: "nothing",
});
