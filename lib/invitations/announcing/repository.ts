import { db } from "#lib/db.ts";
import type { MailAccount } from "#lib/mail/ports.ts";

/** An event whose people were told of an earlier version. */
export interface DueAnnouncement {
  itemId: string;
  /** What they were told; 0 for nothing. */
  told: number;
  version: number;
  text: string;
  deleted: boolean;
  /** Who owns the calendar. */
  name: string;
  account: MailAccount;
}

interface Row {
  itemId: string;
  told: number;
  version: number;
  text: string;
  deleted: boolean;
  name: string;
  accountId: string;
  address: string;
  accountKind: "hosted" | "external";
}

export async function noteAnnouncement(itemId: string, version: number): Promise<void> {
  await db().eventAnnouncement.createMany({ data: [{ itemId, version }], skipDuplicates: true });
}

/** Events that changed within the last days and have been left alone for `settle` seconds since, the oldest first. */
export async function findDue(settle: number, limit: number): Promise<DueAnnouncement[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT i.id AS "itemId", a.version AS told, i.version, i.text, i."deletedAt" IS NOT NULL AS deleted,
           u.name, m.id AS "accountId", m.address, m.kind::text AS "accountKind"
      FROM "Item" i
      JOIN "EventAnnouncement" a ON a."itemId" = i.id AND a.version < i.version
      JOIN "Collection" c ON c.id = i."collectionId"
      JOIN "User" u ON u.id = c."ownerId"
      JOIN "Account" m ON m."userId" = u.id AND m.address = u.address
     WHERE i.kind = 'event' AND i."updatedAt" > now() - interval '3 days'
       AND i."updatedAt" <= now() - make_interval(secs => ${settle}::float8)
     ORDER BY i."updatedAt" LIMIT ${limit}`;
  return rows.map(({ accountId, address, accountKind, ...row }) => ({
    ...row,
    account: { id: accountId, address, kind: accountKind },
  }));
}

/** The event's text at a version, and whether it was in the bin then. */
export async function findVersion(
  itemId: string,
  version: number,
): Promise<{ text: string; deleted: boolean } | null> {
  const row = await db().itemRevision.findUnique({
    where: { itemId_version: { itemId, version } },
    select: { text: true, action: true },
  });
  return row && { text: row.text, deleted: row.action === "deleted" };
}

/** Moves on only from what was read, so that of two workers one does it. */
export async function markTold(itemId: string, from: number, version: number): Promise<void> {
  await db().eventAnnouncement.updateMany({ where: { itemId, version: from }, data: { version } });
}
