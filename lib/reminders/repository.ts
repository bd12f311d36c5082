import { db } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";
import type { FiredReminder, ItemToPlan, OutgoingReminder, PlannedReminder } from "./types.ts";

type Transaction = Prisma.TransactionClient;

/**
 * Takes items whose reminders are to be planned, and stores what `plan` makes of each, all or nothing. Answers with how
 * many there were. An item that somebody is writing at this moment waits for the next call.
 */
export async function planNoted(
  limit: number,
  plan: (item: ItemToPlan) => PlannedReminder[],
): Promise<{ count: number; changed: string[] }> {
  return db().$transaction(
    async (tx) => {
      const items = await tx.$queryRaw<ItemToPlan[]>`
        SELECT i.id, i.text,
               CASE WHEN i."deletedAt" IS NULL AND c."deletedAt" IS NULL AND c.role <> 'subscribed' THEN c."ownerId" END AS "userId",
               COALESCE(u.preferences->>'timeZone', 'UTC') AS "timeZone"
          FROM "ReminderPlanning" p
          JOIN "Item" i ON i.id = p."itemId"
          JOIN "Collection" c ON c.id = i."collectionId"
          JOIN "User" u ON u.id = c."ownerId"
         ORDER BY i.id LIMIT ${limit} FOR KEY SHARE OF i SKIP LOCKED`;
      const ids = items.map(({ id }) => id);
      await tx.reminderPlanning.deleteMany({ where: { itemId: { in: ids } } });
      const changed: string[] = [];
      for (const item of items) changed.push(...(await replace(tx, item, item.userId ? plan(item) : [])));
      return { count: items.length, changed };
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

/** Answers with the people on whose screens a reminder is no longer right. */
async function replace(tx: Transaction, item: ItemToPlan, planned: PlannedReminder[]): Promise<string[]> {
  const { id: itemId, userId } = item;
  const known = await tx.reminder.findMany({ where: { itemId } });
  const changed: string[] = [];
  for (const old of known) {
    const next = planned.find((one) => isSame(one, old) && old.userId === userId);
    const isShown = old.firedAt !== null && old.dismissedAt === null;
    if (next && next.alarmAt.getTime() !== old.alarmAt.getTime()) {
      const data = { ...next, dueAt: next.alarmAt, firedAt: null, deliveredAt: null, dismissedAt: null };
      await tx.reminder.update({ where: { id: old.id }, data });
      if (isShown) changed.push(old.userId);
    } else if (!next && planned.length === 0 && isShown) {
      await tx.reminder.update({ where: { id: old.id }, data: { dismissedAt: new Date() } });
      changed.push(old.userId);
    } else if (!next && old.firedAt === null && !isSnoozed(old, planned)) {
      await tx.reminder.delete({ where: { id: old.id } });
    }
  }
  if (!userId) return changed;
  const data = planned.map((one) => ({ ...one, itemId, userId, dueAt: one.alarmAt }));
  await tx.reminder.createMany({ data, skipDuplicates: true });
  return changed;
}

function isSame(one: PlannedReminder, old: { occurrence: string; alarm: string; action: string }): boolean {
  return one.occurrence === old.occurrence && one.alarm === old.alarm && one.action === old.action;
}

/** What was put off comes again, as long as the item reminds of anything. */
function isSnoozed(old: { dueAt: Date; alarmAt: Date }, planned: PlannedReminder[]): boolean {
  return planned.length > 0 && old.dueAt.getTime() !== old.alarmAt.getTime();
}

/**
 * Marks what is due as fired, each once, also with several workers, and has the next firing of the same items planned.
 * What lies in the bin, and what is more than a day late, is passed over. Answers with whom to tell.
 */
export async function fireDue(
  limit: number,
  tell: (tx: Transaction, userIds: string[]) => Promise<void>,
): Promise<number> {
  return db().$transaction(async (tx) => {
    const fired = await tx.$queryRaw<{ itemId: string; userId: string; isPassed: boolean }[]>`
      WITH due AS (
        SELECT id FROM "Reminder" WHERE "firedAt" IS NULL AND "dueAt" <= now()
         ORDER BY "dueAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
      ), judged AS (
        SELECT due.id, (i."deletedAt" IS NOT NULL OR c."deletedAt" IS NOT NULL OR r."dueAt" < now() - interval '1 day') AS passed
          FROM due JOIN "Reminder" r ON r.id = due.id
          JOIN "Item" i ON i.id = r."itemId" JOIN "Collection" c ON c.id = i."collectionId"
      )
      UPDATE "Reminder" r
         SET "firedAt" = now(), "deliveryId" = gen_random_uuid(),
             "dismissedAt" = CASE WHEN passed THEN now() END, "deliveredAt" = CASE WHEN passed THEN now() END
        FROM judged WHERE r.id = judged.id
      RETURNING r."itemId", r."userId", passed AS "isPassed"`;
    const itemIds = [...new Set(fired.map(({ itemId }) => itemId))];
    await tx.reminderPlanning.createMany({
      data: itemIds.map((itemId) => ({ itemId })),
      skipDuplicates: true,
    });
    const userIds = [...new Set(fired.filter(({ isPassed }) => !isPassed).map(({ userId }) => userId))];
    if (userIds.length > 0) await tell(tx, userIds);
    return fired.length;
  });
}

/** Fired reminders whose mail or push is not out yet, the latest first: those that fail must not be in the way of others. */
export function findUndelivered(limit: number): Promise<OutgoingReminder[]> {
  return db().$queryRaw<OutgoingReminder[]>`
    SELECT r.id, r."itemId", i.kind::text AS kind, r.occurrence, r.title, r."startsAt", r."allDay", r.action::text AS action,
           r."deliveryId", r."firedAt", COALESCE(u.preferences->>'timeZone', 'UTC') AS "timeZone",
           json_build_object('id', u.id, 'address', u.address, 'name', u.name) AS person
      FROM "Reminder" r JOIN "Item" i ON i.id = r."itemId" JOIN "User" u ON u.id = r."userId"
     WHERE r."firedAt" IS NOT NULL AND r."deliveredAt" IS NULL AND r."dismissedAt" IS NULL
     ORDER BY r."firedAt" DESC LIMIT ${limit}`;
}

/** Unless it has been snoozed and fired again meanwhile. */
export async function markDelivered(id: string, deliveryId: string): Promise<void> {
  await db().reminder.updateMany({ where: { id, deliveryId }, data: { deliveredAt: new Date() } });
}

/** By the start of what they are for. */
export async function findShown(userId: string, limit: number): Promise<FiredReminder[]> {
  return db().$queryRaw<FiredReminder[]>`
    SELECT r.id, r."itemId", i.kind::text AS kind, r.occurrence, r.title, r."startsAt", r."allDay"
      FROM "Reminder" r JOIN "Item" i ON i.id = r."itemId"
     WHERE r."userId" = ${userId}::uuid AND r.action = 'display' AND r."firedAt" IS NOT NULL
       AND r."dismissedAt" IS NULL AND i."deletedAt" IS NULL
     ORDER BY r."startsAt", r.id LIMIT ${limit}`;
}

export async function dismiss(userId: string, ids: string[]): Promise<number> {
  const where = { userId, id: { in: ids }, firedAt: { not: null }, dismissedAt: null };
  const { count } = await db().reminder.updateMany({ where, data: { dismissedAt: new Date() } });
  return count;
}

/** Makes shown reminders come again after so many minutes, or at their start where it lies ahead. */
export function snooze(userId: string, ids: string[], minutes: number | null): Promise<number> {
  return db().$executeRaw`
    UPDATE "Reminder" SET "firedAt" = NULL, "deliveredAt" = NULL,
           "dueAt" = COALESCE(now() + make_interval(mins => ${minutes}::int), GREATEST("startsAt", now() + interval '1 minute'))
     WHERE "userId" = ${userId}::uuid AND id = ANY(${ids}::uuid[]) AND "firedAt" IS NOT NULL AND "dismissedAt" IS NULL`;
}

/** The mailbox that a person's own mail goes through; null when it is gone. */
export async function findMailbox(userId: string) {
  const user = await db().user.findUnique({
    where: { id: userId },
    select: { address: true, accounts: { select: { id: true, address: true, kind: true } } },
  });
  return user?.accounts.find(({ address }) => address === user.address) ?? null;
}

/** Forgets what fired and was dismissed before this time. */
export async function deleteDismissed(before: Date): Promise<number> {
  const where = {
    OR: [{ dismissedAt: { lt: before } }, { action: "email" as const, firedAt: { lt: before } }],
  };
  return (await db().reminder.deleteMany({ where })).count;
}
