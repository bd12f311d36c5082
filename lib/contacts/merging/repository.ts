import { db } from "#lib/db.ts";

export interface Alike {
  reason: "address" | "name" | "phone";
  ids: string[];
}

const most = 200;

/** Contacts of these books that share a mail address, a name or a number; groups are left out. */
export async function findAlike(collectionIds: string[]): Promise<Alike[]> {
  return db().$queryRaw`
    WITH mine AS MATERIALIZED (
      SELECT id, "sortKey", addresses, facts FROM "Item"
       WHERE "collectionId" = ANY(${collectionIds}::uuid[]) AND "deletedAt" IS NULL
         AND facts->>'kind' IS DISTINCT FROM 'group')
    (SELECT 'address' AS reason, array_agg(DISTINCT id ORDER BY id) AS ids
       FROM mine, unnest(addresses) AS address
      GROUP BY address HAVING count(DISTINCT id) > 1 ORDER BY address LIMIT ${most})
    UNION ALL
    (SELECT 'name', array_agg(id ORDER BY id) FROM mine
      WHERE "sortKey" <> '' GROUP BY "sortKey" HAVING count(*) > 1 ORDER BY "sortKey" LIMIT ${most})
    UNION ALL
    (SELECT 'phone', array_agg(DISTINCT id ORDER BY id)
       FROM mine, jsonb_array_elements_text(coalesce(facts->'numbers', '[]')) AS number
      GROUP BY number HAVING count(DISTINCT id) > 1 ORDER BY number LIMIT ${most})`;
}

/** Groups in these books that one of these URIs is a member of. */
export async function findGroupsWith(collectionIds: string[], uris: string[]): Promise<string[]> {
  const rows = await db().item.findMany({
    where: {
      collectionId: { in: collectionIds },
      links: { hasSome: uris },
      kind: "contact",
      deletedAt: null,
    },
    select: { id: true },
    take: 100,
  });
  return rows.map(({ id }) => id);
}
