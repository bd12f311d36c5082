import { makeZone, utcZone, type Zone } from "./zone.ts";

const known = new Map<string, Zone>([["UTC", utcZone]]);

/** The zone of an IANA name as Intl knows it (its case does not matter), or null. */
export function ianaZone(name: string): Zone | null {
  // Intl also takes "+01:00", which is no name.
  if (!/^[a-z]/i.test(name) || name.length > 64) return null;
  const found = known.get(name);
  if (found) return found;
  const format = formatOf(name);
  if (!format) return null;
  const id = spelling(name, format.resolvedOptions().timeZone);
  if (id === "UTC") return utcZone;
  const zone = known.get(id) ?? makeZone(id, offsetLookup(format));
  known.set(id, zone);
  return zone;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  } catch {
    return null;
  }
}

/** Intl knows some zones under an old name (Asia/Calcutta); the name that was asked for is then the better one. */
function spelling(name: string, canonical: string): string {
  if (/^(etc\/)?(utc|gmt|universal|zulu|uct|greenwich)$/i.test(name)) return "UTC";
  return name.toLowerCase() === canonical.toLowerCase() ? canonical : name;
}

/** What holds from an instant on until the next one of the list. */
type Stretch = { from: number; offset: number };

/** Asking Intl takes microseconds; so each year's changes are found once and kept. */
function offsetLookup(format: Intl.DateTimeFormat): (instant: number) => number {
  const stretchesByYear = new Map<number, Stretch[]>();
  let last: { from: number; to: number; offset: number } = { from: 1, to: 0, offset: 0 };
  return (instant) => {
    if (instant >= last.from && instant < last.to) return last.offset;
    const year = new Date(instant).getUTCFullYear();
    let stretches = stretchesByYear.get(year);
    if (!stretches) {
      stretches = stretchesOf(format, year);
      if (stretchesByYear.size >= mostYears) stretchesByYear.clear();
      stretchesByYear.set(year, stretches);
    }
    const index = stretches.findLastIndex((stretch) => stretch.from <= instant);
    const { from, offset } = stretches[index] ?? { from: instant, offset: offsetBy(format, instant) };
    last = { from, to: stretches[index + 1]?.from ?? yearBegin(year + 1), offset };
    return offset;
  };
}

const mostYears = 400;
const tenDays = 864_000_000;

function stretchesOf(format: Intl.DateTimeFormat, year: number): Stretch[] {
  const end = yearBegin(year + 1);
  let at = yearBegin(year);
  let offset = offsetBy(format, at);
  const stretches = [{ from: at, offset }];
  while (at < end) {
    const next = Math.min(at + tenDays, end - 1000);
    const later = offsetBy(format, next);
    if (later !== offset) stretches.push({ from: findChange(format, at, next, offset), offset: later });
    offset = later;
    at = next === end - 1000 ? end : next;
  }
  return stretches;
}

/** The first full second with another offset than `offset` after `low`; at `high` it is another. */
function findChange(format: Intl.DateTimeFormat, low: number, high: number, offset: number): number {
  let before = low / 1000;
  let after = high / 1000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetBy(format, middle * 1000) === offset) before = middle;
    else after = middle;
  }
  return after * 1000;
}

/** The offset in milliseconds, read of a text such as "1/1/2026, GMT+05:30". */
function offsetBy(format: Intl.DateTimeFormat, instant: number): number {
  const found = /GMT([-+\u2212])(\d\d):(\d\d)(?::(\d\d))?/.exec(format.format(instant));
  if (!found) return 0;
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
  return (found[1] === "+" ? seconds : -seconds) * 1000;
}

function yearBegin(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}
