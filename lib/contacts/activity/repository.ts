import { db } from "#lib/db.ts";

export interface EventWith {
  id: string;
  title: string;
  startsAt: Date;
  facts: { allDay?: unknown };
}

/** The events in these calendars that one of these addresses takes part in: those that come next, then the latest. */
export async function findEvents(
  collectionIds: string[],
  addresses: string[],
  now: Date,
  most: number,
): Promise<EventWith[]> {
  if (!collectionIds.length || !addresses.length) return [];
  return db().$queryRaw`
    SELECT id, title, "startsAt", facts FROM "Item"
     WHERE addresses && ${addresses} AND "collectionId" = ANY(${collectionIds}::uuid[])
       AND kind = 'event' AND "deletedAt" IS NULL AND "startsAt" IS NOT NULL
     ORDER BY "startsAt" >= ${now} DESC, abs(extract(epoch FROM "startsAt" - ${now})) LIMIT ${most}`;
}
