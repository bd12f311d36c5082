import { db } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";
import type { Person, Share, ShareRight, ShareState } from "./types.ts";

const person = { select: { id: true, address: true, name: true } } as const;

const shown = {
  id: true,
  right: true,
  state: true,
  via: true,
  user: person,
  collection: { select: { id: true, kind: true, name: true, color: true, owner: person } },
} satisfies Prisma.CollectionShareSelect;

type Row = Prisma.CollectionShareGetPayload<{ select: typeof shown }>;

function asShare({ user, ...row }: Row): Share {
  return { ...row, person: user };
}

/** Everybody with whom a collection is shared, also those who declined, in the order of their addresses. */
export async function findShares(collectionId: string): Promise<Share[]> {
  const orderBy = { user: { address: "asc" } } as const;
  return (await db().collectionShare.findMany({ where: { collectionId }, orderBy, select: shown })).map(
    asShare,
  );
}

/** One share of a collection that is not in the bin, where this person is its owner or its member; else null. */
export async function findShare(userId: string, id: string): Promise<Share | null> {
  const where = {
    id,
    collection: { deletedAt: null },
    OR: [{ userId }, { collection: { ownerId: userId } }],
  };
  const row = await db().collectionShare.findFirst({ where, select: shown });
  return row && asShare(row);
}

/** What was offered to a person and not answered, latest first. */
export async function findOffers(userId: string): Promise<Share[]> {
  const where = { userId, state: "pending", collection: { deletedAt: null } } as const;
  const orderBy = { createdAt: "desc" } as const;
  return (await db().collectionShare.findMany({ where, orderBy, select: shown })).map(asShare);
}

/**
 * The people of this server with these addresses (in lower case). Who has a mailbox here and never signed in becomes a
 * person of ours by being named.
 */
export async function findPeople(addresses: string[]): Promise<Person[]> {
  const where = { address: { in: addresses } };
  const mailboxes = await db().mailUser.findMany({
    where: { ...where, enabled: true },
    select: { address: true },
  });
  const hosted = mailboxes.map(({ address }) => ({ address }));
  await db().user.createMany({ data: hosted, skipDuplicates: true });
  const isHosted = { address: { in: hosted.map(({ address }) => address) } };
  const isExternal = { ...where, accounts: { some: { kind: "external" as const } } };
  return db().user.findMany({ where: { OR: [isHosted, isExternal] }, ...person });
}

/**
 * Gives these people this right. Who declined is asked again; who accepted stays. False when there would be more shares of
 * the collection than `most`.
 */
export function upsertShares(
  collectionId: string,
  people: Person[],
  grant: { right: ShareRight; via: string },
  most: number,
): Promise<boolean> {
  const userIds = people.map(({ id }) => id);
  const where = { collectionId, userId: { in: userIds } };
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Collection" WHERE id = ${collectionId}::uuid FOR NO KEY UPDATE`;
    const others = await tx.collectionShare.count({ where: { collectionId, userId: { notIn: userIds } } });
    if (others + userIds.length > most) return false;
    await tx.collectionShare.updateMany({ where, data: grant });
    await tx.collectionShare.updateMany({
      where: { ...where, state: "declined" },
      data: { state: "pending", createdAt: new Date() },
    });
    const data = userIds.map((userId) => ({ collectionId, userId, ...grant }));
    await tx.collectionShare.createMany({ data, skipDuplicates: true });
    return true;
  });
}

/** False when it is gone by now. */
export async function updateShare(
  id: string,
  data: { right?: ShareRight; state?: ShareState },
): Promise<boolean> {
  return (await db().collectionShare.updateMany({ where: { id }, data })).count > 0;
}

export async function deleteShareRow(id: string): Promise<void> {
  await db().collectionShare.deleteMany({ where: { id } });
}
