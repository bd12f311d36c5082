import { deriveIndex } from "#lib/collections/index/derive-index.ts";
import type { TaskFacts } from "#lib/collections/index/index-task.ts";
import { allows } from "#lib/collections/require-right.ts";
import type { Item } from "#lib/collections/types.ts";
import type { Task, TaskSummary } from "#lib/contract/tasks.ts";
import { showFields, showPriority, showStatus } from "./show-fields.ts";
import type { OpenedTask, TaskRow } from "./types.ts";

export function presentTaskRow(row: TaskRow, editable: boolean): TaskSummary {
  const { facts, completedAt, dueAt, ...rest } = row;
  return {
    ...rest,
    hasNotes: facts.hasNotes,
    due: facts.due,
    start: facts.start,
    priority: showPriority(facts.priority),
    percent: facts.percent,
    status: showStatus(facts.status, completedAt !== null),
    completedAt: completedAt?.toISOString() ?? null,
    recurring: facts.recurring,
    hasReminder: facts.hasReminder,
    links: facts.links,
    editable,
  };
}

export function presentTask({ item, collection, entry }: OpenedTask): Task {
  return {
    ...presentTaskRow(rowOf(item), allows(collection, "write")),
    fields: showFields(entry),
    createdAt: item.createdAt.toISOString(),
    updatedAt: item.updatedAt.toISOString(),
  };
}

function rowOf(item: Item): TaskRow {
  const { id, uid, collectionId, version } = item;
  const index = deriveIndex(item);
  const { title, categories, parentUid, position, completedAt, dueAt } = index;
  const facts = index.facts as TaskFacts;
  return {
    id,
    uid,
    collectionId,
    version,
    title,
    categories,
    parentUid,
    position,
    completedAt,
    dueAt,
    facts,
  };
}
