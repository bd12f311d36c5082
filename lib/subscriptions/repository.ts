import { db } from "#lib/db.ts";
import type { Subscription } from "./types.ts";

/** Of the calendars that a person owns and that are not in the bin. */
export function findSubscriptions(ownerId: string): Promise<Subscription[]> {
  return db().calendarSubscription.findMany({ where: { collection: { ownerId, deletedAt: null } } });
}

export function findSubscription(collectionId: string): Promise<Subscription | null> {
  return db().calendarSubscription.findUnique({ where: { collectionId } });
}

export async function insertSubscription(collectionId: string, url: string): Promise<Subscription> {
  return db().calendarSubscription.create({ data: { collectionId, url } });
}

/** How a refresh went. */
export async function noteRefresh(
  collectionId: string,
  result: Omit<Partial<Subscription>, "collectionId" | "url">,
): Promise<Subscription> {
  return db().calendarSubscription.update({ where: { collectionId }, data: result });
}

/**
 * Takes the subscription that has waited longest, if one is due; for ten minutes no other worker takes it. Those of a
 * calendar in the bin rest.
 */
export async function takeDue(): Promise<(Subscription & { ownerId: string }) | null> {
  const [row] = await db().$queryRaw<(Subscription & { ownerId: string })[]>`
    UPDATE "CalendarSubscription" s SET "nextRefreshAt" = now() + interval '10 minutes'
      FROM "Collection" c
     WHERE c.id = s."collectionId" AND s."collectionId" = (
       SELECT d."collectionId" FROM "CalendarSubscription" d JOIN "Collection" e ON e.id = d."collectionId"
        WHERE d."nextRefreshAt" <= now() AND e."deletedAt" IS NULL
        ORDER BY d."nextRefreshAt" LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
    RETURNING s.*, c."ownerId"`;
  return row ?? null;
}

/** What is stored of a feed. */
export function findStored(
  collectionId: string,
): Promise<{ id: string; uid: string; text: string; version: number }[]> {
  const select = { id: true, uid: true, text: true, version: true };
  return db().item.findMany({ where: { collectionId, deletedAt: null }, select });
}

/** Deletes for ever: what a feed no longer has is not the person's to restore. */
export async function deleteStored(collectionId: string, ids: string[]): Promise<void> {
  await db().item.deleteMany({ where: { collectionId, id: { in: ids } } });
}
