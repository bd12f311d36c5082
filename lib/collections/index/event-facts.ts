import { AppError } from "#lib/errors.ts";
import { partsOf } from "#lib/formats/ical/change-object.ts";
import { entryLength, type Length } from "#lib/formats/ical/entry-times.ts";
import { inFormOf } from "#lib/formats/ical/list-instances.ts";
import { objectZones, observancesOf, type ZoneOfTime } from "#lib/formats/ical/object-zones.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { dayLength } from "#lib/formats/ical/time.ts";
import type { CalendarObject, Entry, IcalTime } from "#lib/formats/ical/types.ts";
import type { Observance } from "#lib/formats/zones/observed-zone.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { zoneByName } from "#lib/formats/zones/zone-name.ts";

/** All that views show of an event, so that a month needs no event's text. The first part is the master, if there is one. */
export interface EventFacts {
  parts: EventPart[];
  /** Of zones that only the event's own file explains. */
  zones: Record<string, Observance[]>;
}

/** One VEVENT: a whole series or what happens once, or one instance with words of its own. Walls are in the form of the master's start. */
export interface EventPart {
  /** The instance that this speaks for (RECURRENCE-ID); null: the master. */
  instance: IcalTime | null;
  /** And for all that follow it. */
  following: boolean;
  start: IcalTime;
  length: Length;
  rules: string[];
  rdates: { wall: number; end: IcalTime | null }[];
  exdates: number[];
  /** Days whose instances are excluded, whatever their time; as midnights. */
  exdays: number[];
  title: string;
  location: string;
  /** `#rrggbb` */
  color: string | null;
  busy: boolean;
  status: "confirmed" | "tentative" | "cancelled";
  private: boolean;
  reminder: boolean;
  attendees: number;
  organizer: string | null;
  /** What each attendee answered, by mail address; PARTSTAT in lower case. */
  answers: Record<string, string>;
}

/** More exceptions than this are no calendar of a person. */
const mostExceptions = 5_000;
/** In all of its parts together, as each exception names them anew. */
const mostPeople = 20_000;
const mostRules = 20;

/** @throws AppError input-invalid where it has too many exceptions or people */
export function eventFacts(object: CalendarObject): EventFacts {
  const zoneOfTime = objectZones(object, utcZone);
  const entries = partsOf(object).map(readEntry);
  const form = entries[0]?.recurrenceId ?? entries[0]?.start ?? null;
  const parts = entries.flatMap((entry) => (form ? partOf(entry, form, zoneOfTime) : []));
  const exceptions = parts.reduce((sum, each) => sum + each.rdates.length + each.exdates.length + 1, 0);
  if (exceptions > mostExceptions)
    throw new AppError("input-invalid", "This series has too many exceptions.");
  const people = parts.reduce((sum, { attendees }) => sum + attendees, 0);
  if (people > mostPeople) throw new AppError("input-invalid", "This event has too many people.");
  return { parts, zones: unknownZones(object, entries) };
}

function partOf(entry: Entry, form: IcalTime, zoneOfTime: ZoneOfTime): EventPart[] {
  if (!entry.start) return [];
  const ofInstance = entry.recurrenceId !== null;
  const status = entry.status?.toLowerCase();
  return [
    {
      instance: entry.recurrenceId && inFormOf(form, entry.recurrenceId, zoneOfTime),
      following: entry.thisAndFuture,
      start: entry.start,
      length: entryLength(entry, zoneOfTime),
      rules: ofInstance ? [] : entry.rules.slice(0, mostRules),
      rdates: ofInstance ? [] : entry.rdates.map((date) => extraDate(date, form, zoneOfTime)),
      exdates: entry.exdates
        .filter((time) => time.kind !== "date" || form.kind === "date")
        .map((time) => inFormOf(form, time, zoneOfTime).wall),
      exdays: entry.exdates
        .filter((time) => time.kind === "date" && form.kind !== "date")
        .map(({ wall }) => Math.floor(wall / dayLength) * dayLength),
      title: entry.summary ?? "",
      location: entry.location ?? "",
      color: /^#[0-9a-f]{6}$/i.test(entry.color ?? "") ? (entry.color?.toLowerCase() ?? null) : null,
      busy: !entry.transparent,
      status: status === "tentative" || status === "cancelled" ? status : "confirmed",
      private: entry.classification !== "PUBLIC",
      reminder: entry.alarms.length > 0,
      attendees: entry.attendees.length,
      organizer: entry.organizer?.address ?? null,
      answers: Object.fromEntries(
        entry.attendees.flatMap(({ address, status }) => (address ? [[address, status.toLowerCase()]] : [])),
      ),
    },
  ];
}

function extraDate(
  date: Entry["rdates"][number],
  form: IcalTime,
  zoneOfTime: ZoneOfTime,
): EventPart["rdates"][number] {
  if ("kind" in date) return { wall: inFormOf(form, date, zoneOfTime).wall, end: null };
  return { wall: inFormOf(form, date.start, zoneOfTime).wall, end: date.end };
}

function unknownZones(object: CalendarObject, entries: Entry[]): Record<string, Observance[]> {
  const names = new Set(
    entries.flatMap(({ start, end }) => [start?.zone, end?.zone]).filter((name) => name != null),
  );
  const unknown = [...names].filter((name) => zoneByName(name) === null);
  return Object.fromEntries(unknown.map((name) => [name, observancesOf(object, name)]));
}
