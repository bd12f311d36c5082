import { AppError } from "#lib/errors.ts";
import { fromClockTime } from "#lib/formats/ical/clock-time.ts";
import type { Alarm, Entry, EntryFields, IcalTime } from "#lib/formats/ical/types.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";
import { showFields, showPriority, showReminder } from "./show-fields.ts";
import type { Reminder, TaskFields } from "./types.ts";

export type TaskChange = { [K in keyof TaskFields]?: TaskFields[K] | undefined };

const priorities = { none: 0, high: 1, medium: 5, low: 9 } as const;
const statuses = {
  "needs-action": "NEEDS-ACTION",
  "in-process": "IN-PROCESS",
  completed: "COMPLETED",
  cancelled: "CANCELLED",
} as const;

/**
 * What the fields that a person changed say in a VTODO. What they left alone is not named, so it stays to the letter.
 * @throws AppError input-invalid for dates and rules that make no sense
 */
export function editFields(before: Entry, change: TaskChange, now: number): Partial<EntryFields> {
  const shown = showFields(before);
  const wanted: TaskFields = { ...shown, ...withoutUndefined(change) };
  const has = (...names: (keyof TaskFields)[]) => names.some((name) => change[name] !== undefined);
  return {
    ...(has("title") && { summary: wanted.title }),
    ...(has("notes") && { description: wanted.notes || null }),
    ...(has("due", "start", "rule") && editTimes(before, wanted, shown)),
    ...(has("priority") && editPriority(before, wanted)),
    ...(has("percent") && { percentComplete: wanted.percent === 0 ? null : wanted.percent }),
    ...(has("status") && wanted.status !== shown.status && editStatus(wanted, now)),
    ...(has("reminders", "due", "start") && { alarms: editAlarms(before.alarms, wanted) }),
    ...(has("categories") && { categories: wanted.categories }),
    ...(has("parentUid") && { relatedTo: editParent(before, wanted.parentUid) }),
    ...(has("position") && { sortOrder: wanted.position }),
    ...(has("links") && { links: editLinks(before, wanted) }),
    lastModified: now,
    stamp: now,
  };
}

function withoutUndefined(change: TaskChange): Partial<TaskFields> {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<TaskFields>;
}

/** DUE and DTSTART must both be dates or both be times, and what repeats must have a DTSTART (RFC 5545 section 3.8.2.4). */
function editTimes(before: Entry, wanted: TaskFields, shown: TaskFields): Partial<EntryFields> {
  const due = wanted.due && fromClockTime(wanted.due);
  const given = wanted.start && fromClockTime(wanted.start);
  const start = given && due ? inFormOf(due, given) : given;
  if (start && due && start.wall > due.wall)
    throw new AppError("input-invalid", "The task begins after it is due.");
  if (wanted.rule !== null && !start && !due)
    throw new AppError("input-invalid", "A task that repeats needs a date.");
  if (wanted.rule !== null) parseRule(wanted.rule);
  return {
    due,
    start: start ?? (wanted.rule === null ? null : due),
    ...(wanted.rule !== shown.rule && {
      rules: wanted.rule === null ? [] : [wanted.rule],
      exdates: [],
      ...(wanted.rule === null && { rdates: [] }),
    }),
    ...(before.duration && { duration: null }),
  };
}

function inFormOf(form: IcalTime, time: IcalTime): IcalTime {
  if (form.kind === "date") return { kind: "date", wall: time.wall - mod(time.wall, 86_400_000), zone: null };
  return time.kind === "date" ? { ...form, wall: time.wall } : time;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** Another program's 2 stays 2 as long as it means high. */
function editPriority(before: Entry, { priority }: TaskFields): Partial<EntryFields> {
  return showPriority(before.priority) === priority ? {} : { priority: priorities[priority] };
}

function editStatus({ status, percent }: TaskFields, now: number): Partial<EntryFields> {
  const isDone = status === "completed";
  return {
    status: statuses[status],
    completed: isDone ? now : null,
    ...(isDone ? { percentComplete: 100 } : percent === 100 && { percentComplete: null }),
  };
}

/** Sounds and the like of other programs stay. */
function editAlarms(before: Alarm[], wanted: TaskFields): Alarm[] {
  const related = wanted.due ? "END" : "START";
  const others = before.filter((alarm) => showReminder(alarm) === null);
  const known = before.map((alarm) => ({ alarm, shown: JSON.stringify(showReminder(alarm)) }));
  const isDated = wanted.due !== null || wanted.start !== null;
  const alarms = wanted.reminders.flatMap((reminder) => {
    // Without a date there is nothing that it could come before.
    if (reminder.at === null && !isDated) return [];
    const same = known.find(({ shown }) => shown === JSON.stringify(reminder));
    return same ? withRelation(same.alarm, related) : newAlarm(reminder, wanted.title, related);
  });
  return [...others, ...alarms];
}

function withRelation(alarm: Alarm, related: "START" | "END"): Alarm {
  if (alarm.trigger.kind === "absolute") return alarm;
  return { ...alarm, trigger: { ...alarm.trigger, related } };
}

function newAlarm({ action, minutesBefore, at }: Reminder, title: string, related: "START" | "END"): Alarm {
  const minutes = minutesBefore ?? 0;
  const days = minutes % 1440 === 0 ? minutes / 1440 : 0;
  const seconds = days === 0 ? minutes * 60 : 0;
  return {
    uid: null,
    action: action === "email" ? "EMAIL" : "DISPLAY",
    trigger:
      at === null
        ? { kind: "relative", duration: { days: 0 - days, seconds: 0 - seconds }, related }
        : { kind: "absolute", at: Date.parse(at) },
    summary: action === "email" ? title : null,
    description: title,
    repeat: 0,
    interval: null,
    acknowledged: null,
  };
}

function editParent(before: Entry, parentUid: string | null): Entry["relatedTo"] {
  const others = before.relatedTo.filter(({ relation }) => relation !== "PARENT");
  return parentUid === null ? others : [{ uid: parentUid, relation: "PARENT" }, ...others];
}

function editLinks(before: Entry, { links }: TaskFields): Entry["links"] {
  return links.map(({ target, title }) => {
    const relation = before.links.find(({ uri }) => uri === target)?.relation ?? null;
    return { uri: target, relation, label: title || null };
  });
}
