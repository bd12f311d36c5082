import { db } from "#lib/db.ts";

export interface EventWith {
  id: string;
  title: string;
  startsAt: Date;
  allDay: boolean;
}

export interface Calendar {
  id: string;
  /** Otherwise its private events are not for this person. */
  isMine: boolean;
}

/** The events in these calendars that one of these addresses takes part in: those to come and those that go on, the nearest first, then the latest. */
export async function findEvents(
  calendars: Calendar[],
  addresses: string[],
  now: Date,
  most: number,
): Promise<EventWith[]> {
  if (!calendars.length || !addresses.length) return [];
  const ids = calendars.map(({ id }) => id);
  const mine = calendars.filter(({ isMine }) => isMine).map(({ id }) => id);
  return db().$queryRaw`
    SELECT id, title, "startsAt", coalesce(facts#>>'{parts,0,start,kind}' = 'date', false) AS "allDay" FROM "Item"
     WHERE addresses && ${addresses} AND "collectionId" = ANY(${ids}::uuid[])
       AND ("collectionId" = ANY(${mine}::uuid[]) OR NOT facts @? '$.parts[*] ? (@.private == true)')
       AND kind = 'event' AND "deletedAt" IS NULL AND "startsAt" IS NOT NULL
     ORDER BY coalesce("endsAt", 'infinity') >= ${now} DESC, abs(extract(epoch FROM "startsAt" - ${now})) LIMIT ${most}`;
}
