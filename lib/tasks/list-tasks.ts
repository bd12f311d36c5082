import { allows } from "#lib/collections/require-right.ts";
import { prefixQuery } from "#lib/formats/words/prefix-query.ts";
import { findTasks } from "./repository.ts";
import { readableLists } from "./task-lists.ts";
import type { TaskRow } from "./types.ts";

export interface TaskQuery {
  state: "open" | "completed" | "any";
  collectionId?: string | undefined;
  /** What was typed into the search. */
  typed: string;
  offset: number;
  limit: number;
}

/** Tasks of the lists that a person reads, and in which of these lists they may write. @throws AppError not-found */
export async function listTasks(
  userId: string,
  { state, collectionId, typed, offset, limit }: TaskQuery,
): Promise<{ total: number; rows: TaskRow[]; writable: Set<string> }> {
  const lists = await readableLists(userId, collectionId);
  const words = prefixQuery(typed);
  const found = await findTasks({ collectionIds: lists.map(({ id }) => id), state, words }, offset, limit);
  const writable = lists.filter((list) => allows(list, "write")).map(({ id }) => id);
  return { ...found, writable: new Set(writable) };
}
