import { AppError } from "#lib/errors.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { parseTime } from "./time.ts";
import type { IcalTime } from "./types.ts";

/**
 * A time as a person means it: `local` is `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` of the clock in `timeZone` (IANA
 * name, "UTC", or null for the same clock time everywhere).
 */
export interface ClockTime {
  local: string;
  timeZone: string | null;
}

export function toClockTime(time: IcalTime): ClockTime {
  const written = new Date(time.wall).toISOString();
  if (time.kind === "date") return { local: written.slice(0, 10), timeZone: null };
  const timeZone = time.kind === "utc" ? "UTC" : time.zone && (zoneOf(time.zone)?.id ?? null);
  return { local: written.slice(0, 19), timeZone };
}

/** @throws AppError input-invalid for what is no time */
export function fromClockTime({ local, timeZone }: ClockTime): IcalTime {
  const time = parseTime(local, timeZone);
  if (!time) throw new AppError("input-invalid", "There is no such day or time.");
  return timeZone === "UTC" && time.kind === "zoned" ? { kind: "utc", wall: time.wall, zone: null } : time;
}
