import { toClockTime } from "#lib/formats/ical/clock-time.ts";
import type { Alarm, Entry } from "#lib/formats/ical/types.ts";
import type { Reminder, TaskFields } from "./types.ts";

/** What a person sees of a VTODO. */
export function showFields(entry: Entry): TaskFields {
  const { due, start, completed, percentComplete } = entry;
  const rule = entry.rules[0] ?? null;
  const isHidden = rule !== null && start && due && start.wall === due.wall && start.kind === due.kind;
  return {
    title: entry.summary ?? "",
    notes: entry.description ?? "",
    due: due && toClockTime(due),
    start: start && !isHidden ? toClockTime(start) : null,
    priority: showPriority(entry.priority),
    percent: percentComplete ?? (completed === null ? 0 : 100),
    status: showStatus(entry.status, completed !== null),
    rule,
    reminders: entry.alarms.flatMap((alarm) => showReminder(alarm) ?? []),
    categories: entry.categories,
    parentUid: entry.relatedTo.find(({ relation }) => relation === "PARENT")?.uid ?? null,
    position: entry.sortOrder,
    links: entry.links.map(({ uri, label }) => ({ target: uri, title: label ?? "" })),
  };
}

/** The three bands of RFC 5545 section 3.8.1.9. */
export function showPriority(priority: number): TaskFields["priority"] {
  if (priority === 0) return "none";
  if (priority < 5) return "high";
  return priority === 5 ? "medium" : "low";
}

export function showStatus(status: string | null, isCompleted: boolean): TaskFields["status"] {
  if (status === "IN-PROCESS") return "in-process";
  if (status === "CANCELLED") return "cancelled";
  return status === "COMPLETED" || (status === null && isCompleted) ? "completed" : "needs-action";
}

/** Null for an alarm that a person does not see here, such as a sound. */
export function showReminder({ action, trigger }: Alarm): Reminder | null {
  if (action !== "DISPLAY" && action !== "EMAIL") return null;
  const shown = action === "EMAIL" ? "email" : "display";
  if (trigger.kind === "absolute")
    return { action: shown, minutesBefore: null, at: new Date(trigger.at).toISOString() };
  const { days, seconds } = trigger.duration;
  return { action: shown, minutesBefore: 0 - days * 1440 - Math.round(seconds / 60), at: null };
}
