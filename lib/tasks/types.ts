import type { TaskFacts } from "#lib/collections/index/index-task.ts";
import type { Collection, Item } from "#lib/collections/types.ts";
import type { ClockTime } from "#lib/formats/ical/clock-time.ts";
import type { Entry } from "#lib/formats/ical/types.ts";

export interface Reminder {
  action: "display" | "email";
  minutesBefore: number | null;
  /** ISO 8601. */
  at: string | null;
}

/** What a person edits of a task. */
export interface TaskFields {
  title: string;
  notes: string;
  due: ClockTime | null;
  start: ClockTime | null;
  priority: "none" | "low" | "medium" | "high";
  percent: number;
  status: "needs-action" | "in-process" | "completed" | "cancelled";
  rule: string | null;
  reminders: Reminder[];
  categories: string[];
  parentUid: string | null;
  position: number | null;
  links: { target: string; title: string }[];
}

/** A task as a list shows it. */
export interface TaskRow {
  id: string;
  uid: string;
  collectionId: string;
  version: number;
  title: string;
  categories: string[];
  parentUid: string | null;
  position: number;
  completedAt: Date | null;
  dueAt: Date | null;
  facts: TaskFacts;
}

export interface OpenedTask {
  item: Item;
  collection: Collection;
  entry: Entry;
}
