import type { EntryFacts } from "#lib/collections/index/index-entry.ts";
import type { Item } from "#lib/collections/types.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { FoundItem } from "./types.ts";

export interface EntryFilter {
  collectionIds: string[];
  kind: "entry" | "note";
  /** Both are near: what lies a day outside is found too. */
  from?: Date | undefined;
  to?: Date | undefined;
  category?: string | undefined;
  address?: string | undefined;
  /** A tsquery over the words; null: all. */
  words: string | null;
}

const columns = Prisma.raw(
  `i.id, i."collectionId", i.kind::text AS kind, i.uid, i.text, i.version, i."createdAt", i."updatedAt", i."deletedAt", i.title, i."completedAt"`,
);

/** Entries, newest day first; notes, the last changed first. */
export function findEntries(filter: EntryFilter, limit: number): Promise<(Item & { facts: EntryFacts })[]> {
  const order = filter.kind === "note" ? Prisma.sql`i."updatedAt" DESC` : Prisma.sql`i."startsAt" DESC`;
  return db().$queryRaw`
    SELECT ${columns}, i.facts FROM "Item" i
     WHERE ${conditions(filter)} ORDER BY ${order}, i.id LIMIT ${limit}`;
}

function conditions(filter: EntryFilter): Prisma.Sql {
  const { collectionIds, kind, from, to, category, address, words } = filter;
  const all = [
    Prisma.sql`i."collectionId" = ANY(${collectionIds}::uuid[]) AND i.kind = 'entry' AND i."deletedAt" IS NULL`,
    kind === "note" ? Prisma.sql`i."startsAt" IS NULL` : Prisma.sql`i."startsAt" IS NOT NULL`,
  ];
  if (from) all.push(Prisma.sql`i."startsAt" >= ${from}`);
  if (to) all.push(Prisma.sql`i."startsAt" < ${to}`);
  if (category) all.push(Prisma.sql`i.categories @> ARRAY[${category}]`);
  if (address) all.push(Prisma.sql`i.addresses @> ARRAY[${address.toLowerCase()}]`);
  if (words) all.push(Prisma.sql`array_to_tsvector(i.words) @@ ${words}::tsquery`);
  return Prisma.join(all, " AND ");
}

/** Most used first, at most 200. */
export function countCategories(collectionIds: string[]): Promise<{ name: string; count: number }[]> {
  return db().$queryRaw`
    SELECT name, count(*)::int AS count FROM "Item" i, unnest(i.categories) AS name
     WHERE i."collectionId" = ANY(${collectionIds}::uuid[]) AND i."deletedAt" IS NULL
     GROUP BY name ORDER BY count DESC, name LIMIT 200`;
}

/** Most named first, at most 200. */
export function countPeople(
  collectionIds: string[],
): Promise<{ name: string; address: string; count: number }[]> {
  return db().$queryRaw`
    SELECT max(p->>'name') AS name, p->>'address' AS address, count(*)::int AS count
      FROM "Item" i, jsonb_array_elements(i.facts->'people') AS p
     WHERE i."collectionId" = ANY(${collectionIds}::uuid[]) AND i."deletedAt" IS NULL AND i.kind = 'entry'
       AND p->>'address' <> ''
     GROUP BY p->>'address' ORDER BY count DESC, address LIMIT 200`;
}

/** Events that may have an occurrence between two moments. */
export function findEvents(
  collectionIds: string[],
  from: Date,
  to: Date,
  limit: number,
): Promise<FoundItem[]> {
  return db().$queryRaw`
    SELECT ${columns} FROM "Item" i
     WHERE i."collectionId" = ANY(${collectionIds}::uuid[]) AND i."deletedAt" IS NULL AND i.kind = 'event'
       AND i.span && tstzrange(${from}, ${to}) LIMIT ${limit}`;
}

/** Tasks that were finished between two moments, latest first. */
export function findFinished(
  collectionIds: string[],
  { from, to, category }: { from: Date; to: Date; category?: string | undefined },
  limit: number,
): Promise<{ itemId: string; title: string; completedAt: Date }[]> {
  const ofCategory = category ? Prisma.sql`AND i.categories @> ARRAY[${category}]` : Prisma.empty;
  return db().$queryRaw`
    SELECT i.id AS "itemId", i.title, i."completedAt" FROM "Item" i
     WHERE i."collectionId" = ANY(${collectionIds}::uuid[]) AND i."deletedAt" IS NULL AND i.kind = 'task'
       AND i."completedAt" >= ${from} AND i."completedAt" < ${to} AND i.facts->>'status' <> 'CANCELLED' ${ofCategory}
     ORDER BY i."completedAt" DESC LIMIT ${limit}`;
}

/** What is linked to this address. */
export function findLinked(collectionIds: string[], target: string, limit: number): Promise<FoundItem[]> {
  return db().$queryRaw`
    SELECT ${columns} FROM "Item" i
     WHERE i.links && ARRAY[${target}] AND i."collectionId" = ANY(${collectionIds}::uuid[])
       AND i."deletedAt" IS NULL ORDER BY i."createdAt" DESC LIMIT ${limit}`;
}
