import { db } from "#lib/db.ts";
import type { PushTarget } from "./types.ts";

/** A browser belongs to whoever subscribed last in it. */
export async function saveTarget(userId: string, target: PushTarget, userAgent: string): Promise<void> {
  const { endpoint, p256dh, auth } = target;
  const data = { userId, p256dh, auth, userAgent };
  await db().pushSubscription.upsert({ where: { endpoint }, create: { endpoint, ...data }, update: data });
}

/** Keeps the latest of a person's browsers. */
export async function dropOldest(userId: string, kept: number): Promise<void> {
  const old = await db().pushSubscription.findMany({
    where: { userId },
    orderBy: { createdAt: "desc" },
    skip: kept,
    select: { id: true },
  });
  await db().pushSubscription.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}

export async function deleteTarget(userId: string, endpoint: string): Promise<void> {
  await db().pushSubscription.deleteMany({ where: { userId, endpoint } });
}

export function findTargets(userId: string): Promise<PushTarget[]> {
  return db().pushSubscription.findMany({
    where: { userId },
    select: { endpoint: true, p256dh: true, auth: true },
  });
}
