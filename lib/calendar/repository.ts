import { pool } from "#lib/db.ts";
import type { DatedItem, IndexedEvent } from "./types.ts";

export interface ViewQuery {
  from: Date;
  to: Date;
  calendars: string[];
  /** Address books whose birthdays are shown, and these days as `MM-DD`. */
  books: string[];
  days: string[];
  taskLists: string[];
}

type Row = (IndexedEvent & { kind: "event" }) | DatedItem;

/** All that a view shows, in one query: three look-ups of an index each. Tasks of the day before and after too, as zones differ. */
export async function findInView(query: ViewQuery): Promise<{ events: IndexedEvent[]; others: DatedItem[] }> {
  // Through the driver, as Prisma takes three times as long over these rows.
  const { rows } = await pool().query<Row>(viewSql, [
    query.calendars,
    query.from,
    query.to,
    query.books,
    query.days,
    query.taskLists,
  ]);
  const events: IndexedEvent[] = [];
  const others: DatedItem[] = [];
  for (const row of rows) {
    if (row.kind === "event") events.push(row);
    else others.push(row);
  }
  return { events, others };
}

const columns = `id AS "itemId", "collectionId", version, kind::text AS kind, title, "dueAt", "completedAt", birthday, facts`;

const viewSql = `
  SELECT ${columns} FROM "Item"
    WHERE "collectionId" = ANY($1::uuid[]) AND "deletedAt" IS NULL AND span && tstzrange($2, $3) AND kind = 'event'
  UNION ALL
  SELECT ${columns} FROM "Item"
    WHERE "collectionId" = ANY($4::uuid[]) AND "deletedAt" IS NULL AND birthday IS NOT NULL
      AND birthday = ANY($5::text[]) AND kind = 'contact'
  UNION ALL
  SELECT ${columns} FROM "Item"
    WHERE "collectionId" = ANY($6::uuid[]) AND "deletedAt" IS NULL AND kind = 'task'
      AND "dueAt" >= $2::timestamptz - interval '1 day' AND "dueAt" < $3::timestamptz + interval '1 day'`;

/** Events with these words, those to come first, each kind soonest or latest first. */
export async function findByWords(
  calendars: string[],
  query: string,
  limit: number,
): Promise<IndexedEvent[]> {
  const { rows } = await pool().query<IndexedEvent>(
    `SELECT id AS "itemId", "collectionId", version, facts FROM "Item"
      WHERE "collectionId" = ANY($1::uuid[]) AND "deletedAt" IS NULL AND kind = 'event'
        AND array_to_tsvector("words") @@ $2::tsquery
      ORDER BY coalesce("endsAt", 'infinity') >= now() DESC,
        abs(extract(epoch FROM coalesce("startsAt", now()) - now())) LIMIT $3`,
    [calendars, query, limit],
  );
  return rows;
}

/** The calendars that take each person's time, and the zone that they live in. */
export async function findCalendarsOf(
  addresses: string[],
): Promise<{ address: string; timeZone: string | null; calendars: string[] }[]> {
  const { rows } = await pool().query(
    `SELECT lower(u.address) AS address, u.preferences->>'timeZone' AS "timeZone",
        array_remove(array_agg(c.id), NULL) AS calendars
      FROM "User" u LEFT JOIN "Collection" c ON c."ownerId" = u.id AND c.kind = 'calendar'
        AND c.role <> 'subscribed' AND c."deletedAt" IS NULL
      WHERE lower(u.address) = ANY($1::text[]) GROUP BY u.id`,
    [addresses],
  );
  return rows;
}

/** What has one of these UIDs in the collection. */
export async function findByUid(
  collectionId: string,
  uids: string[],
): Promise<{ id: string; uid: string; version: number; text: string }[]> {
  const { rows } = await pool().query(
    `SELECT id, uid, version, text FROM "Item"
      WHERE "collectionId" = $1 AND "deletedAt" IS NULL AND uid = ANY($2::text[])`,
    [collectionId, uids],
  );
  return rows;
}

/** The texts of a collection in the order of their ids, from behind one of them on. */
export async function findTexts(
  collectionId: string,
  after: string | null,
  limit: number,
): Promise<{ id: string; text: string }[]> {
  const { rows } = await pool().query(
    `SELECT id, text FROM "Item"
      WHERE "collectionId" = $1 AND "deletedAt" IS NULL AND ($2::uuid IS NULL OR id > $2::uuid)
      ORDER BY id LIMIT $3`,
    [collectionId, after, limit],
  );
  return rows;
}
