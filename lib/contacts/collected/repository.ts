import { db } from "#lib/db.ts";
import type { AddressUse } from "../types.ts";

/** Counts one more message to each of these addresses. A name that is not empty replaces the one before. */
export async function countUses(
  userId: string,
  recipients: { address: string; name: string }[],
): Promise<void> {
  const rows = [...recipients].sort((a, b) => (a.address < b.address ? -1 : 1));
  const addresses = rows.map(({ address }) => address);
  const names = rows.map(({ name }) => name);
  await db().$executeRaw`
    INSERT INTO "AddressUse" ("userId", address, name, count, "lastUsedAt")
    SELECT ${userId}::uuid, given.address, given.name, 1, now()
      FROM unnest(${addresses}::text[], ${names}::text[]) AS given(address, name)
    ON CONFLICT ("userId", address) DO UPDATE
       SET count = "AddressUse".count + 1, "lastUsedAt" = now(),
           name = CASE WHEN excluded.name = '' THEN "AddressUse".name ELSE excluded.name END`;
}

/** The addresses that were written to last. */
export async function findUses(userId: string, most: number): Promise<AddressUse[]> {
  return db().addressUse.findMany({
    where: { userId },
    orderBy: { lastUsedAt: "desc" },
    take: most,
    select: { address: true, name: true, count: true, lastUsedAt: true },
  });
}

export async function countItems(collectionId: string): Promise<number> {
  return db().item.count({ where: { collectionId, deletedAt: null } });
}
