import * as z from "zod";
import { EventReminder, EventTime, ItemLink } from "./calendar.ts";
import { changesOf } from "./changes-of.ts";
import { CollectionId, ItemId, Version } from "./collections.ts";
import { endpoint } from "./endpoint.ts";
import { ItemVersions } from "./items.ts";

export const TaskPriority = z.enum(["none", "low", "medium", "high"]);
export type TaskPriority = z.infer<typeof TaskPriority>;

export const TaskStatus = z.enum(["needs-action", "in-process", "completed", "cancelled"]);
export type TaskStatus = z.infer<typeof TaskStatus>;

/** What a person edits. Whatever else the VTODO holds stays in it. */
export const TaskFields = z.object({
  title: z.string().max(1000).default(""),
  /** Plain text. */
  notes: z.string().max(200_000).default(""),
  /** A day, or a moment; null: no date. */
  due: EventTime.nullable().default(null),
  start: EventTime.nullable().default(null),
  priority: TaskPriority.default("none"),
  percent: z.number().int().min(0).max(100).default(0),
  status: TaskStatus.default("needs-action"),
  /** RRULE without its name; needs a due or start date. */
  rule: z.string().max(1000).nullable().default(null),
  /** Minutes count from the due date, or from the start where there is no due date. */
  reminders: z.array(EventReminder).max(10).default([]),
  categories: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
  /** Of a subtask: its parent's UID. */
  parentUid: z.string().max(300).nullable().default(null),
  /** The place in a hand-sorted list, ascending; null: by when it was made. */
  position: z
    .number()
    .int()
    .min(-(2 ** 52))
    .max(2 ** 52)
    .nullable()
    .default(null),
  links: z.array(ItemLink).max(100).default([]),
});
export type TaskFields = z.infer<typeof TaskFields>;

export const TaskSummary = z.object({
  id: ItemId,
  uid: z.string(),
  collectionId: CollectionId,
  version: Version,
  title: z.string(),
  hasNotes: z.boolean(),
  due: EventTime.nullable(),
  start: EventTime.nullable(),
  priority: TaskPriority,
  percent: z.number().int(),
  status: TaskStatus,
  /** Of what is completed or cancelled. */
  completedAt: z.iso.datetime().nullable(),
  recurring: z.boolean(),
  hasReminder: z.boolean(),
  categories: z.array(z.string()),
  parentUid: z.string().nullable(),
  position: z.number(),
  links: z.array(ItemLink),
  editable: z.boolean(),
});
export type TaskSummary = z.infer<typeof TaskSummary>;

export const Task = TaskSummary.extend({
  fields: TaskFields,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Task = z.infer<typeof Task>;

const TaskParams = z.object({ taskId: ItemId });

export const listTasks = endpoint({
  method: "GET",
  path: "/api/tasks",
  summary:
    "Open tasks of all lists with their subtasks, in the order of their place; or what was completed, latest first",
  access: "session",
  status: 200,
  query: z.object({
    /** "open" also names the completed subtasks of open tasks. */
    state: z.enum(["open", "completed", "any"]).default("open"),
    collectionId: CollectionId.optional(),
    /** Prefixes of words of title, notes and categories. */
    q: z.string().max(200).default(""),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(5000).default(2000),
  }),
  response: z.object({ total: z.number().int(), tasks: z.array(TaskSummary) }),
});

export const openTask = endpoint({
  method: "GET",
  path: "/api/tasks/{taskId}",
  summary: "One task with all its fields",
  access: "session",
  status: 200,
  params: TaskParams,
  response: Task,
});

export const createTask = endpoint({
  method: "POST",
  path: "/api/tasks",
  summary: "Make a task. The id is made by the browser: a repeated POST is answered with the first one's",
  access: "session",
  status: 201,
  body: z.object({ id: ItemId, collectionId: CollectionId, fields: TaskFields }),
  response: Task,
});

export const changeTask = endpoint({
  method: "PATCH",
  path: "/api/tasks/{taskId}",
  summary: "Change fields of a task; fields that are not named stay",
  access: "session",
  status: 200,
  params: TaskParams,
  body: z.object({ version: Version, fields: changesOf(TaskFields) }),
  response: Task,
});

export const completeTasks = endpoint({
  method: "POST",
  path: "/api/task-completions",
  summary:
    "Tick tasks off with their open subtasks. One that repeats goes on to its next date and leaves a completed copy. Answers with all items that changed, for undo",
  access: "session",
  status: 200,
  body: z.object({
    items: z
      .array(z.object({ id: ItemId, version: Version }))
      .min(1)
      .max(500),
    /** In which "today" is. */
    timeZone: z.string().max(64).default("UTC"),
  }),
  response: ItemVersions,
});

export const orderTasks = endpoint({
  method: "POST",
  path: "/api/task-orders",
  summary: "Give tasks new places in their list, all or none",
  access: "session",
  status: 200,
  body: z.object({
    items: z
      .array(z.object({ id: ItemId, version: Version, position: z.number().int() }))
      .min(1)
      .max(1000),
  }),
  response: ItemVersions,
});
