import type { Duration } from "./types.ts";

const shape = /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,9})M)?(?:(\d{1,10})S)?)?$/i;

/**
 * Reads a DURATION (RFC 5545 section 3.3.6), weeks beside days too, as some programs write; null for what is none.
 */
export function parseDuration(value: string): Duration | null {
  const match = shape.exec(value.trim());
  if (!match || !/\d/.test(value)) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((digits) => Number(digits ?? 0));
  const sign = match[1] === "-" ? -1 : 1;
  return signed(
    sign,
    (weeks ?? 0) * 7 + (days ?? 0),
    (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0),
  );
}

/** Writes a DURATION. */
export function formatDuration(duration: Duration): string {
  const days = Math.abs(duration.days);
  const rest = Math.abs(duration.seconds);
  const sign = duration.days < 0 || duration.seconds < 0 ? "-" : "";
  if (rest === 0) return days % 7 === 0 && days > 0 ? `${sign}P${days / 7}W` : `${sign}P${days}D`;
  const hours = Math.floor(rest / 3600);
  const minutes = Math.floor((rest % 3600) / 60);
  const seconds = rest % 60;
  const time = `${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${seconds ? `${seconds}S` : ""}`;
  return `${sign}P${days ? `${days}D` : ""}T${time}`;
}

function signed(sign: number, days: number, seconds: number): Duration {
  return { days: days === 0 ? 0 : sign * days, seconds: seconds === 0 ? 0 : sign * seconds };
}
