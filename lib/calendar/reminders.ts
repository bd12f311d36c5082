import type { Alarm } from "#lib/formats/ical/types.ts";
import type { EventReminder } from "./types.ts";

/** Null for an alarm that a person cannot set here, such as one at the end. */
export function reminderOf({ action, trigger }: Alarm): EventReminder | null {
  const kind = action === "EMAIL" ? "email" : "display";
  if (trigger.kind === "absolute")
    return { action: kind, minutesBefore: null, at: new Date(trigger.at).toISOString() };
  const { days, seconds } = trigger.duration;
  const minutesBefore = -Math.round(days * 1440 + seconds / 60) + 0;
  if (trigger.related === "END" || Math.abs(minutesBefore) > 527_040) return null;
  return { action: kind, minutesBefore, at: null };
}

/** The alarms of these reminders; those that say the same as before, and those that say more, stay as they are. */
export function alarmsOf(reminders: EventReminder[], before: Alarm[], title: string): Alarm[] {
  const others = before.filter((alarm) => reminderOf(alarm) === null);
  const left = before.filter((alarm) => !others.includes(alarm));
  const wanted = reminders.map((reminder) => {
    const place = left.findIndex((alarm) => isSame(reminderOf(alarm), reminder));
    return left.splice(place, place < 0 ? 0 : 1)[0] ?? newAlarm(reminder, title);
  });
  return [...wanted, ...others];
}

function isSame(one: EventReminder | null, other: EventReminder): boolean {
  if (one?.action !== other.action || one.minutesBefore !== other.minutesBefore) return false;
  return one.at === other.at || Date.parse(one.at ?? "") === Date.parse(other.at ?? "");
}

function newAlarm({ action, minutesBefore, at }: EventReminder, title: string): Alarm {
  const text = title || "Reminder";
  return {
    uid: null,
    action: action.toUpperCase(),
    trigger:
      at !== null && minutesBefore === null
        ? { kind: "absolute", at: Date.parse(at) }
        : {
            kind: "relative",
            duration: { days: 0, seconds: -(minutesBefore ?? 0) * 60 + 0 },
            related: "START",
          },
    summary: action === "email" ? text : null,
    description: text,
    repeat: 0,
    interval: null,
    acknowledged: null,
  };
}
