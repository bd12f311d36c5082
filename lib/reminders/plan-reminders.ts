import { addDuration } from "#lib/formats/ical/add-duration.ts";
import { expandObject, type Occurrence } from "#lib/formats/ical/expand-object.ts";
import { objectZones, type ZoneOfTime } from "#lib/formats/ical/object-zones.ts";
import { formatTime } from "#lib/formats/ical/time.ts";
import type { Alarm, CalendarObject, Entry } from "#lib/formats/ical/types.ts";
import type { Zone } from "#lib/formats/zones/zone.ts";
import { alarmTime } from "./alarm-time.ts";
import type { PlannedReminder } from "./types.ts";

const day = 24 * 60 * 60 * 1000;
/** How long after its occurrence an alarm may still come. */
const longestAfter = 31 * day;
const farthest = 10 * 366 * day;
/** Occurrences that are looked at to find the next one. */
const mostOccurrences = 400;
const mostAlarms = 20;
const mostRepeats = 10;

/**
 * What an item is to remind of: for each of its alarms the next firing, and the last one that was missed, if what it
 * reminds of is still to come and it is less than a day late. `zone` is the person's, `now` an instant (ms).
 */
export function planReminders(object: CalendarObject, zone: Zone, now: number): PlannedReminder[] {
  const zoneOfTime = objectZones(object, zone);
  const range = { from: now - longestAfter, to: now + farthest, zone, limit: mostOccurrences };
  const { occurrences } = expandObject(object, range);
  const firings = occurrences.flatMap((occurrence) => firingsOf(occurrence, zoneOfTime));
  const byAlarm = Map.groupBy(firings, ({ alarm, action }) => `${action} ${alarm}`);
  return [...byAlarm.values()].flatMap((each) => choose(each, now));
}

function firingsOf(occurrence: Occurrence, zoneOfTime: ZoneOfTime): PlannedReminder[] {
  const { entry, recurrenceId, start, allDay } = occurrence;
  if (isOver(entry)) return [];
  return entry.alarms.slice(0, mostAlarms).flatMap((alarm) => {
    const action = actionOf(alarm);
    if (!action) return [];
    const first = alarmTime(alarm, occurrence, zoneOfTime);
    return repeatsOf(alarm).flatMap((later, count) => {
      const at = first + later;
      if (alarm.acknowledged !== null && at <= alarm.acknowledged) return [];
      return {
        // A moment that is written down comes once, however often the event does.
        occurrence: recurrenceId && alarm.trigger.kind === "relative" ? formatTime(recurrenceId) : "",
        alarm: `${nameOf(alarm)}${count > 0 ? `+${count}` : ""}`,
        action,
        alarmAt: new Date(at),
        startsAt: new Date(start),
        title: (entry.summary ?? "").slice(0, 500),
        allDay,
      };
    });
  });
}

function isOver({ status, completed, percentComplete, kind }: Entry): boolean {
  if (status === "CANCELLED") return true;
  return kind === "VTODO" && (status === "COMPLETED" || completed !== null || percentComplete === 100);
}

function actionOf({ action }: Alarm): PlannedReminder["action"] | null {
  if (action === "EMAIL") return "email";
  return action === "DISPLAY" || action === "AUDIO" ? "display" : null;
}

/** How much later (ms) an alarm comes each time, the first time included. */
function repeatsOf({ repeat, interval }: Alarm): number[] {
  if (!interval) return [0];
  const zero = { kind: "utc", wall: 0, zone: null } as const;
  const step = addDuration(zero, interval).wall;
  return Array.from({ length: 1 + Math.min(repeat, mostRepeats) }, (_, count) => count * step);
}

function nameOf({ uid, trigger }: Alarm): string {
  if (uid) return uid.slice(0, 200);
  if (trigger.kind === "absolute") return `at ${trigger.at}`;
  const { days, seconds } = trigger.duration;
  return `${trigger.related} ${days}d${seconds}s`;
}

function choose(firings: PlannedReminder[], now: number): PlannedReminder[] {
  const ordered = firings.toSorted((one, other) => one.alarmAt.getTime() - other.alarmAt.getTime());
  const next = ordered.find(({ alarmAt }) => alarmAt.getTime() > now);
  const missed = ordered.findLast(({ alarmAt, startsAt }) => {
    const late = now - alarmAt.getTime();
    return late >= 0 && late < day && startsAt.getTime() > now;
  });
  return [missed, next].filter((each) => each !== undefined);
}
