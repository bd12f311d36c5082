import { AppError } from "#lib/errors.ts";
import { instantOf, type ZoneOfTime } from "#lib/formats/ical/object-zones.ts";
import { parseTime } from "#lib/formats/ical/time.ts";
import type { IcalTime } from "#lib/formats/ical/types.ts";
import { zoneByName } from "#lib/formats/zones/zone-name.ts";
import type { EventMoment } from "./types.ts";

/** `YYYY-MM-DD` of a date, else `YYYY-MM-DDTHH:MM:SS`. */
export function formatLocal({ kind, wall }: IcalTime): string {
  return new Date(wall).toISOString().slice(0, kind === "date" ? 10 : 19);
}

/** The same with Z for UTC: names an occurrence of a series. */
export function formatRecurrenceId(time: IcalTime): string {
  return time.kind === "utc" ? `${formatLocal(time)}Z` : formatLocal(time);
}

/** A recurrence id as a time in the form of the series' start. @throws AppError input-invalid */
export function readRecurrenceId(text: string, form: IcalTime): IcalTime {
  const time = parseTime(text, null);
  if (!time) throw new AppError("input-invalid", "This does not name an occurrence.");
  if (time.kind === "utc" || (time.kind === "date") !== (form.kind === "date")) return time;
  return { ...form, wall: time.wall };
}

/** A moment as the form of a calendar file. @throws AppError input-invalid */
export function readMoment({ local, timeZone }: EventMoment): IcalTime {
  const time = parseTime(local, null);
  if (!time) throw new AppError("input-invalid", "This is not a date or a time.");
  if (time.kind === "date" || timeZone === null) return time;
  if (timeZone === "UTC") return { kind: "utc", wall: time.wall, zone: null };
  return { kind: "zoned", wall: time.wall, zone: timeZone };
}

/** A time as a moment, under the IANA name of its zone; of a zone without one as UTC. */
export function momentOf(time: IcalTime, zoneOfTime: ZoneOfTime): EventMoment {
  if (time.zone === null) return { local: formatLocal(time), timeZone: time.kind === "utc" ? "UTC" : null };
  const zone = zoneByName(time.zone);
  if (zone) return { local: formatLocal(time), timeZone: zone.id };
  return { local: formatLocal({ ...time, wall: instantOf(time, zoneOfTime) }), timeZone: "UTC" };
}
