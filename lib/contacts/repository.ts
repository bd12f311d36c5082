import { db, pool } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { ContactFacts, ContactRow } from "./types.ts";

interface StoredRow {
  id: string;
  uid: string;
  collectionId: string;
  version: number;
  title: string;
  categories: string[];
  favourite: boolean;
  facts: ContactFacts;
}

/** What the rows of a list are chosen by. */
export interface RowFilter {
  collectionIds: string[];
  /** A tsquery over the words. */
  words: string | null;
  label?: string | undefined;
  favourite?: boolean | undefined;
  kind?: string | undefined;
}

const columns = Prisma.raw(
  `i.id, i.uid, i."collectionId", i.version, i.title, i.categories, i.favourite, i.facts`,
);

/** Rows by name, and how many there are in all. */
export async function findRows(
  filter: RowFilter,
  offset: number,
  limit: number,
): Promise<{ total: number; rows: ContactRow[] }> {
  if (!filter.collectionIds.length) return { total: 0, rows: [] };
  return filter.words ? searchRows(filter, offset, limit) : listRows(filter, offset, limit);
}

/**
 * What holds the words is found first, by their index, and counted and ordered then. Left to itself, Postgres would read
 * the whole book in its order until it has met enough of them.
 */
async function searchRows(filter: RowFilter, offset: number, limit: number) {
  const rows = await db().$queryRaw<(StoredRow & { total: number })[]>`
    WITH found AS MATERIALIZED (${eachBook(filter, Prisma.sql`i.id, i."sortKey"`)})
    SELECT ${columns}, counted.total FROM (SELECT count(*)::int AS total FROM found) counted
      LEFT JOIN (SELECT * FROM found ORDER BY "sortKey", id OFFSET ${offset} LIMIT ${limit}) chosen ON true
      LEFT JOIN "Item" i ON i.id = chosen.id ORDER BY chosen."sortKey", chosen.id`;
  return { total: rows[0]?.total ?? 0, rows: rows.filter(({ id }) => id !== null).map(readRow) };
}

async function listRows(filter: RowFilter, offset: number, limit: number) {
  const [[counted], rows] = await Promise.all([
    db().$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM "Item" i
       WHERE i."collectionId" = ANY(${filter.collectionIds}::uuid[]) AND ${conditions(filter)}`,
    db().$queryRaw<StoredRow[]>`
      SELECT ${columns} FROM (
        SELECT id, "sortKey" FROM (${ordered(filter, offset + limit)}) books
         ORDER BY "sortKey", id OFFSET ${offset} LIMIT ${limit}) chosen
        JOIN "Item" i USING (id) ORDER BY chosen."sortKey", chosen.id`,
  ]);
  return { total: counted?.total ?? 0, rows: rows.map(readRow) };
}

/** Each book by itself, so that its index gives the rows in their order; Postgres merges the books. */
function ordered(filter: RowFilter, most: number): Prisma.Sql {
  return eachBook(
    filter,
    Prisma.sql`i.id, i."sortKey"`,
    Prisma.sql`ORDER BY i."sortKey", i.id LIMIT ${most}`,
  );
}

/** One query for each book: an index over book and words is not used for a list of books. */
function eachBook(filter: RowFilter, selected: Prisma.Sql, end = Prisma.empty): Prisma.Sql {
  const books = filter.collectionIds.map(
    (id) => Prisma.sql`(SELECT ${selected} FROM "Item" i
      WHERE i."collectionId" = ${id}::uuid AND ${conditions(filter)} ${end})`,
  );
  return Prisma.join(books, " UNION ALL ");
}

function conditions({ words, label, favourite, kind }: RowFilter): Prisma.Sql {
  const all = [Prisma.sql`i."deletedAt" IS NULL`];
  if (words) all.push(Prisma.sql`array_to_tsvector(i.words) @@ ${words}::tsquery`);
  if (label) all.push(Prisma.sql`i.categories @> ARRAY[${label}]`);
  if (favourite) all.push(Prisma.sql`i.favourite`);
  if (kind) all.push(Prisma.sql`i.facts->>'kind' = ${kind}`);
  return Prisma.join(all, " AND ");
}

/** Rows of each book that hold these words, in no order: candidates for completion. */
export async function findCandidates(
  collectionIds: string[],
  words: string,
  most: number,
): Promise<(ContactRow & { addresses: string[] })[]> {
  if (!collectionIds.length) return [];
  const selected = Prisma.sql`${columns}, i.addresses`;
  const each = eachBook({ collectionIds, words }, selected, Prisma.sql`LIMIT ${most}`);
  const rows = await db().$queryRaw<(StoredRow & { addresses: string[] })[]>`${each}`;
  return rows.map((row) => ({ ...readRow(row), addresses: row.addresses }));
}

/** Contacts by their UIDs. */
export async function findByUids(
  collectionIds: string[],
  uids: string[],
): Promise<(ContactRow & { addresses: string[] })[]> {
  if (!uids.length) return [];
  const rows = await db().$queryRaw<(StoredRow & { addresses: string[] })[]>`
    SELECT ${columns}, i.addresses FROM "Item" i
     WHERE i.uid = ANY(${uids}) AND i."collectionId" = ANY(${collectionIds}::uuid[]) AND i."deletedAt" IS NULL`;
  return rows.map((row) => ({ ...readRow(row), addresses: row.addresses }));
}

/** Contacts that have one of these addresses, each looked up by itself: Postgres does not know how rare an address is. */
export async function findByAddresses(
  collectionIds: string[],
  addresses: string[],
): Promise<(ContactRow & { addresses: string[] })[]> {
  const rows = await db().$queryRaw<(StoredRow & { addresses: string[] })[]>`
    SELECT ${columns}, i.addresses FROM unnest(${addresses}::text[]) AS wanted
      CROSS JOIN LATERAL (SELECT * FROM "Item" WHERE addresses @> ARRAY[wanted]
             AND "collectionId" = ANY(${collectionIds}::uuid[]) AND "deletedAt" IS NULL LIMIT 20) i`;
  return rows.map((row) => ({ ...readRow(row), addresses: row.addresses }));
}

export async function findRow(id: string): Promise<ContactRow | null> {
  const [row] = await db().$queryRaw<StoredRow[]>`SELECT ${columns} FROM "Item" i WHERE i.id = ${id}::uuid`;
  return row ? readRow(row) : null;
}

export async function countLabels(collectionIds: string[]): Promise<{ name: string; count: number }[]> {
  return db().$queryRaw`
    SELECT label AS name, count(*)::int AS count FROM "Item" i, unnest(i.categories) label
     WHERE i."collectionId" = ANY(${collectionIds}::uuid[]) AND i."deletedAt" IS NULL
     GROUP BY label ORDER BY lower(label), label LIMIT 1000`;
}

/** Of items that are not in the bin. */
export async function findTexts(ids: string[]): Promise<{ id: string; version: number; text: string }[]> {
  return db().item.findMany({
    where: { id: { in: ids }, deletedAt: null },
    select: { id: true, version: true, text: true },
  });
}

export async function findRowsByIds(ids: string[]): Promise<ContactRow[]> {
  const rows = await db().$queryRaw<StoredRow[]>`
    SELECT ${columns} FROM "Item" i WHERE i.id = ANY(${ids}::uuid[]) AND i."deletedAt" IS NULL`;
  return rows.map(readRow);
}

/** The texts of a book by name, in pieces, so that no export holds a whole book. */
export async function* streamTexts(collectionId: string): AsyncGenerator<string[]> {
  const piece = 500;
  let after = { sortKey: "", id: "00000000-0000-0000-0000-000000000000" };
  for (;;) {
    const { rows } = await pool().query<{ id: string; sortKey: string; text: string }>(
      `SELECT id, "sortKey", text FROM "Item" WHERE "collectionId" = $1 AND "deletedAt" IS NULL
          AND ("sortKey", id) > ($2, $3::uuid) ORDER BY "sortKey", id LIMIT ${piece}`,
      [collectionId, after.sortKey, after.id],
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last;
    yield rows.map(({ text }) => text);
  }
}

function readRow({ title, categories, facts, ...row }: StoredRow): ContactRow {
  return {
    ...emptyFacts,
    ...facts,
    id: row.id,
    uid: row.uid,
    collectionId: row.collectionId,
    version: row.version,
    name: title,
    labels: categories,
    favourite: row.favourite,
  };
}

/** Of an item that was stored before a fact was known. */
const emptyFacts: ContactFacts = {
  kind: "individual",
  organisation: "",
  jobTitle: "",
  email: "",
  phone: "",
  numbers: [],
  hasPhoto: false,
  memberCount: 0,
};
