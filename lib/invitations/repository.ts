import { db } from "#lib/db.ts";
import type { Outcome, Person, ReceivedInvitation, StoredEvent } from "./types.ts";

/** The event of this UID in the person's own calendars; one in the bin only when there is no other. */
export async function findEvent(userId: string, uid: string): Promise<StoredEvent | null> {
  const rows = await db().item.findMany({
    where: {
      uid,
      kind: "event",
      collection: { ownerId: userId, deletedAt: null, role: { not: "subscribed" } },
    },
    select: { id: true, collectionId: true, version: true, text: true, deletedAt: true },
    orderBy: { deletedAt: { sort: "desc", nulls: "first" } },
    take: 1,
  });
  const [row] = rows;
  if (!row) return null;
  const { deletedAt, ...event } = row;
  return { ...event, inBin: deletedAt !== null };
}

/** Texts of events of the person's own calendars that may stand between two times. */
export async function findTextsBetween(
  userId: string,
  from: Date,
  to: Date,
  limit: number,
): Promise<string[]> {
  const rows = await db().$queryRaw<{ text: string }[]>`
    SELECT i.text FROM "Item" i JOIN "Collection" c ON c.id = i."collectionId"
     WHERE c."ownerId" = ${userId}::uuid AND c."deletedAt" IS NULL AND c.kind = 'calendar' AND i.kind = 'event'
       AND i."deletedAt" IS NULL AND i.span && tstzrange(${from}, ${to})
     LIMIT ${limit}`;
  return rows.map(({ text }) => text);
}

/** What was done with this mail's message about this event; null: nothing yet. */
export async function findOutcome(
  userId: string,
  { mailId, object }: ReceivedInvitation,
): Promise<Outcome | null> {
  const where = { userId, messageId: mailId, uid: object.uid };
  return db().schedulingMessage.findFirst({ where, select: { state: true, reason: true } });
}

export async function saveOutcome(
  userId: string,
  message: ReceivedInvitation,
  outcome: Outcome,
): Promise<void> {
  const key = {
    userId,
    messageId: message.mailId,
    method: message.method,
    uid: message.object.uid,
    recurrenceId: "",
  };
  await db().schedulingMessage.upsert({
    where: { userId_messageId_method_uid_recurrenceId: key },
    create: { ...key, sender: message.sender.address, ...outcome },
    update: outcome,
  });
}

/** How far an inbox was looked through. */
export interface Scan {
  person: Person;
  uidValidity: bigint;
  /** Null: never looked. */
  lastUid: number | null;
}

interface ScanRow {
  userId: string;
  name: string;
  accountId: string;
  address: string;
  kind: "hosted" | "external";
  uidValidity: bigint | null;
  lastUid: bigint | null;
}

/**
 * The inboxes whose turn it is, longest waiting first, marked as looked at now, so that no other worker takes them:
 * of people who are active every few seconds, of others every ten minutes.
 */
export async function takeInboxes(activeSeconds: number, limit: number): Promise<Scan[]> {
  const rows = await db().$queryRaw<ScanRow[]>`
    WITH due AS (
      SELECT a.id, a.address, a.kind, u.id AS "userId", u.name, s."uidValidity", s."lastUid"
        FROM "Account" a
        JOIN "User" u ON u.id = a."userId" AND u.address = a.address
        LEFT JOIN "InboxScan" s ON s."accountId" = a.id
       WHERE s."scannedAt" IS NULL OR s."scannedAt" < now() - interval '10 minutes'
          OR (s."scannedAt" < now() - make_interval(secs => ${activeSeconds}::float8)
              AND EXISTS (SELECT 1 FROM "Session" e WHERE e."userId" = u.id AND e."lastSeenAt" > now() - interval '30 minutes'))
       ORDER BY s."scannedAt" NULLS FIRST LIMIT ${limit}
    ), taken AS (
      INSERT INTO "InboxScan" ("accountId", "uidValidity", "lastUid", "scannedAt")
      SELECT id, 0, 0, now() FROM due
      ON CONFLICT ("accountId") DO UPDATE SET "scannedAt" = now()
    )
    SELECT id AS "accountId", address, kind::text AS kind, "userId", name, "uidValidity", "lastUid" FROM due`;
  return rows.map(({ userId, name, accountId, address, kind, uidValidity, lastUid }) => ({
    person: { id: userId, name, account: { id: accountId, address, kind } },
    uidValidity: uidValidity ?? 0n,
    lastUid: uidValidity ? Number(lastUid) : null,
  }));
}

export async function saveScan(accountId: string, uidValidity: bigint, lastUid: number): Promise<void> {
  await db().inboxScan.updateMany({ where: { accountId }, data: { uidValidity, lastUid } });
}
