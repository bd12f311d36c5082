import type { PartStat } from "#lib/contract/calendar.ts";
import type { Invitation } from "#lib/contract/invitations.ts";
import { formatTime } from "#lib/formats/ical/time.ts";
import type { Attendee, IcalTime } from "#lib/formats/ical/types.ts";
import type { Moment } from "./moment-of.ts";
import type { OpenedInvitation } from "./open-invitation.ts";

const mostAttendees = 200;

export function presentInvitation(opened: OpenedInvitation): Invitation {
  const { message, entry, own, answer, state } = opened;
  const kind = kinds[message.method] ?? "other";
  const organises = entry.organizer?.address === message.addresses[0];
  return {
    kind,
    title: entry.summary?.slice(0, 500) ?? "",
    location: entry.location?.slice(0, 2000) ?? "",
    description: entry.description?.slice(0, 20_000) ?? "",
    comment: entry.comments.join("\n").slice(0, 4000),
    when: opened.when && presentMoment(opened.when),
    series: opened.series,
    organizer: entry.organizer && {
      address: entry.organizer.address ?? entry.organizer.uri,
      name: entry.organizer.name ?? "",
    },
    attendees: entry.attendees.slice(0, mostAttendees).map((attendee) => ({
      address: attendee.address ?? attendee.uri,
      name: attendee.name ?? "",
      status: statusOf(attendee),
    })),
    sender: message.sender,
    answer: kind === "reply" && answer ? statusOf(answer) : null,
    present: kind === "counter" && opened.present ? presentMoment(opened.present) : null,
    myStatus: own && !organises ? statusOf(own) : null,
    itemId: opened.itemId,
    state,
    reason: opened.reason,
    authentic: message.authentic,
    canAnswer: kind === "request" && !organises && !["refused", "cancelled"].includes(state),
    canDecide: state === "waiting" && kind !== "request" && message.method !== "REFRESH",
    sameDay: opened.sameDay.map(({ title, overlaps, ...moment }) => ({
      ...presentMoment(moment),
      title,
      overlaps,
    })),
  };
}

const kinds: Partial<Record<string, Invitation["kind"]>> = {
  REQUEST: "request",
  CANCEL: "cancel",
  REPLY: "reply",
  COUNTER: "counter",
  DECLINECOUNTER: "declined-counter",
  PUBLISH: "publish",
};

function presentMoment({ start, end, allDay, startTime, endTime }: Moment): NonNullable<Invitation["when"]> {
  if (allDay) return { start: dayOf(startTime), end: dayOf(endTime), allDay };
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString(), allDay };
}

function dayOf(time: IcalTime): string {
  const digits = formatTime({ kind: "date", wall: time.wall, zone: null });
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function statusOf({ status }: Attendee): PartStat {
  const known: Record<string, PartStat> = {
    ACCEPTED: "accepted",
    DECLINED: "declined",
    TENTATIVE: "tentative",
    DELEGATED: "delegated",
  };
  return known[status] ?? "needs-action";
}
