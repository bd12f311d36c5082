import { endAfter, entryLength } from "#lib/formats/ical/entry-times.ts";
import { inFormOf } from "#lib/formats/ical/list-instances.ts";
import type { ZoneOfTime } from "#lib/formats/ical/object-zones.ts";
import type { Attendee, Entry, IcalTime } from "#lib/formats/ical/types.ts";
import { formatLocal, momentOf } from "./local-time.ts";
import { reminderOf } from "./reminders.ts";
import type { EventAttendee, EventFields, PartStat } from "./types.ts";

/** What a VEVENT says, as a person sees it; longer texts than a person can write are cut. */
export function readFields(entry: Entry, zoneOfTime: ZoneOfTime): EventFields {
  const start: IcalTime = entry.start ?? { kind: "date", wall: 0, zone: null };
  const end = entry.end ?? endAfter(start, entryLength(entry, zoneOfTime), zoneOfTime);
  const status = entry.status?.toLowerCase();
  const color = entry.color?.toLowerCase() ?? "";
  return {
    title: (entry.summary ?? "").slice(0, 1000),
    allDay: start.kind === "date",
    start: momentOf(start, zoneOfTime),
    end: momentOf((end.kind === "date") === (start.kind === "date") ? end : start, zoneOfTime),
    location: (entry.location ?? "").slice(0, 2000),
    description: (entry.description ?? "").slice(0, 200_000),
    url: (entry.url ?? "").slice(0, 2000),
    status: status === "tentative" || status === "cancelled" ? status : "confirmed",
    busy: !entry.transparent,
    visibility: entry.classification === "PUBLIC" ? "public" : "private",
    categories: entry.categories
      .map((category) => category.trim().slice(0, 60))
      .filter(Boolean)
      .slice(0, 50),
    color: /^#[0-9a-f]{6}$/.test(color) ? color : null,
    rule: entry.rules[0]?.slice(0, 1000) ?? null,
    extraDates: entry.rdates
      .slice(0, 1000)
      .map((date) => formatLocal(inFormOf(start, "kind" in date ? date : date.start, zoneOfTime))),
    reminders: entry.alarms.flatMap((alarm) => reminderOf(alarm) ?? []).slice(0, 10),
    organizer: isAddress(entry.organizer?.address)
      ? { address: entry.organizer?.address ?? "", name: (entry.organizer?.name ?? "").slice(0, 200) }
      : null,
    attendees: entry.attendees.flatMap((attendee) => attendeeOf(attendee) ?? []).slice(0, 500),
    links: entry.links
      .filter(({ uri }) => uri !== "")
      .slice(0, 100)
      .map(({ uri, label }) => ({ target: uri.slice(0, 1000), title: (label ?? "").slice(0, 500) })),
  };
}

const roles: Record<string, EventAttendee["role"]> = {
  "OPT-PARTICIPANT": "optional",
  CHAIR: "chair",
  "NON-PARTICIPANT": "informed",
};
const types: Record<string, EventAttendee["type"]> = { GROUP: "group", RESOURCE: "resource", ROOM: "room" };
const answers: readonly string[] = ["accepted", "declined", "tentative", "delegated"] satisfies PartStat[];

/** Null for an attendee without a mail address. */
export function attendeeOf(attendee: Attendee): EventAttendee | null {
  if (!isAddress(attendee.address)) return null;
  const status = attendee.status.toLowerCase();
  return {
    address: attendee.address,
    name: (attendee.name ?? "").slice(0, 200),
    role: roles[attendee.role] ?? "required",
    type: types[attendee.type] ?? "individual",
    status: answers.includes(status) ? (status as PartStat) : "needs-action",
    delegatedTo: attendee.delegatedTo[0] ?? null,
    delegatedFrom: attendee.delegatedFrom[0] ?? null,
    comment: "",
  };
}

function isAddress(address: string | null | undefined): address is string {
  return address != null && address.length >= 3 && address.length <= 254;
}
