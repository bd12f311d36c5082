import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { TaskRow } from "./types.ts";

export interface TaskFilter {
  collectionIds: string[];
  state: "open" | "completed" | "any";
  /** A tsquery over the words; null: all. */
  words: string | null;
}

/** Open tasks by their place, completed ones latest first. */
export async function findTasks(
  filter: TaskFilter,
  offset: number,
  limit: number,
): Promise<{ total: number; rows: TaskRow[] }> {
  const where = conditions(filter);
  const order =
    filter.state === "completed"
      ? Prisma.sql`i."completedAt" DESC, i.id`
      : Prisma.sql`i.position, i."createdAt", i.id`;
  const [[counted], rows] = await Promise.all([
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "Item" i WHERE ${where}`,
    db().$queryRaw<TaskRow[]>`
      SELECT i.id, i.uid, i."collectionId", i.version, i.title, i.categories, i."parentUid", i.position,
             i."completedAt", i."dueAt", i.facts
        FROM "Item" i WHERE ${where} ORDER BY ${order} OFFSET ${offset} LIMIT ${limit}`,
  ]);
  return { total: counted?.total ?? 0, rows };
}

function conditions({ collectionIds, state, words }: TaskFilter): Prisma.Sql {
  const mine = Prisma.sql`i."collectionId" = ANY(${collectionIds}::uuid[]) AND i."deletedAt" IS NULL AND i.kind = 'task'`;
  const all = [mine];
  if (words) all.push(Prisma.sql`array_to_tsvector(i.words) @@ ${words}::tsquery`);
  if (state === "completed") all.push(Prisma.sql`i."completedAt" IS NOT NULL`);
  if (state === "open")
    all.push(Prisma.sql`(i."completedAt" IS NULL OR EXISTS (
      SELECT 1 FROM "Item" p WHERE p."collectionId" = i."collectionId" AND p.uid = i."parentUid"
         AND p."completedAt" IS NULL AND p."deletedAt" IS NULL))`);
  return Prisma.join(all, " AND ");
}

/** The subtasks of these tasks, as far as they lie in the same lists. */
export async function findSubtasks(
  collectionIds: string[],
  parentUids: string[],
): Promise<{ id: string; version: number; text: string; parentUid: string; isOpen: boolean }[]> {
  const rows = await db().item.findMany({
    where: {
      collectionId: { in: collectionIds },
      parentUid: { in: parentUids },
      kind: "task",
      deletedAt: null,
    },
    select: { id: true, version: true, text: true, parentUid: true, completedAt: true },
    take: 1000,
  });
  return rows.map(({ completedAt, parentUid, ...row }) => ({
    ...row,
    parentUid: parentUid ?? "",
    isOpen: completedAt === null,
  }));
}
