import { Temporal } from "temporal-polyfill";

/** When somebody is busy, as instants in milliseconds. */
export interface Busy {
  start: number;
  end: number;
}

/**
 * The first start, from `from` on, at which nobody is busy for so long, within the working hours of working days; null within
 * 14 days. Instants and lengths in milliseconds.
 */
export function findFreeTime(options: {
  from: number;
  length: number;
  busy: readonly Busy[];
  zone: string;
  workDays: readonly number[];
  workStart: number;
  workEnd: number;
}): number | null {
  const { from, length, zone, workDays, workStart, workEnd } = options;
  const busy = options.busy.toSorted((a, b) => a.start - b.start);
  const firstDay = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
  for (let offset = 0; offset < 14; offset += 1) {
    const day = firstDay.add({ days: offset });
    if (!workDays.includes(day.dayOfWeek % 7)) continue;
    const at = (minutes: number) =>
      day.toPlainDateTime().add({ minutes }).toZonedDateTime(zone).epochMilliseconds;
    const free = firstGap(Math.max(from, at(workStart)), at(workEnd), length, busy);
    if (free !== null) return free;
  }
  return null;
}

/** Times on the quarter hour only: nobody meets at 10:07. */
const grain = 15 * 60_000;

function firstGap(from: number, to: number, length: number, busy: readonly Busy[]): number | null {
  let start = Math.ceil(from / grain) * grain;
  for (const { start: busyFrom, end: busyTo } of busy) {
    if (busyTo <= start) continue;
    if (busyFrom >= start + length) break;
    start = Math.ceil(busyTo / grain) * grain;
  }
  return start + length <= to ? start : null;
}
