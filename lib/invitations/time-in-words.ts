import { dayLength } from "#lib/formats/ical/time.ts";
import type { Entry, IcalTime } from "#lib/formats/ical/types.ts";

/**
 * "Tuesday, September 1, 2026 at 9:00 AM to 10:00 AM (Europe/Berlin)", as the organiser's clock says it; with the
 * words for a series.
 */
export function timeInWords(entry: Entry): string {
  const { start, rules } = entry;
  if (!start) return "";
  const end = endOf(entry, start);
  const allDay = start.kind === "date";
  const last = allDay && end ? { ...end, wall: end.wall - dayLength } : end;
  const sameDay = last !== null && Math.floor(last.wall / dayLength) === Math.floor(start.wall / dayLength);
  const until =
    !last || (allDay && sameDay)
      ? ""
      : ` to ${sameDay ? inWords(last, { timeStyle: "short" }) : fullWords(last)}`;
  const zone = start.kind === "zoned" ? ` (${start.zone})` : start.kind === "utc" ? " (UTC)" : "";
  return `${fullWords(start)}${until}${zone}${rules.length > 0 ? ", repeated" : ""}`;
}

function endOf({ end, duration }: Entry, start: IcalTime): IcalTime | null {
  if (end) return end;
  return duration
    ? { ...start, wall: start.wall + duration.days * dayLength + duration.seconds * 1000 }
    : null;
}

function fullWords(time: IcalTime): string {
  return inWords(
    time,
    time.kind === "date" ? { dateStyle: "full" } : { dateStyle: "full", timeStyle: "short" },
  );
}

function inWords(time: IcalTime, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en", { ...style, timeZone: "UTC" }).format(time.wall);
}
