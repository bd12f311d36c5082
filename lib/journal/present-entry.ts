import { allows } from "#lib/collections/require-right.ts";
import type { ResponseOf } from "#lib/contract/endpoint.ts";
import type { JournalEntry, listActivity } from "#lib/contract/journal.ts";
import type { FinishedTask, Meeting, OpenedEntry } from "./types.ts";

export function presentEntry({ item, collection, fields, text }: OpenedEntry): JournalEntry {
  const { id, uid, collectionId, version, createdAt, updatedAt } = item;
  return {
    id,
    uid,
    collectionId,
    version,
    fields,
    text,
    editable: allows(collection, "write"),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export function presentActivity(done: {
  meetings: Meeting[];
  tasks: FinishedTask[];
}): ResponseOf<typeof listActivity> {
  return {
    meetings: done.meetings.map(({ start, end, ...meeting }) => ({
      ...meeting,
      start: start.toISOString(),
      end: end.toISOString(),
    })),
    tasks: done.tasks.map(({ completedAt, ...task }) => ({
      ...task,
      completedAt: completedAt.toISOString(),
    })),
  };
}
