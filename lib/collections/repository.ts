import { db } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";
import type { Collection, CollectionKind, CollectionRole, Right } from "./types.ts";

const shown = (userId: string) =>
  ({
    owner: { select: { id: true, address: true, name: true } },
    shares: { where: { userId, state: "accepted" } },
    _count: { select: { shares: { where: { state: { not: "declined" } } } } },
  }) satisfies Prisma.CollectionInclude;

type Row = Prisma.CollectionGetPayload<{ include: ReturnType<typeof shown> }>;

/**
 * What a person owns or has accepted, and that is not in the bin: the default first, then in the order they chose. Inside of
 * a transaction, `client` is the transaction: one that waits for a second connection can wait for ever.
 */
export async function findCollections(
  userId: string,
  where: { kind?: CollectionKind | undefined; ids?: string[] },
  client: Prisma.TransactionClient = db(),
): Promise<Collection[]> {
  const rows = await client.collection.findMany({
    where: {
      deletedAt: null,
      ...(where.kind && { kind: where.kind }),
      ...(where.ids && { id: { in: where.ids } }),
      OR: [{ ownerId: userId }, { shares: { some: { userId, state: "accepted" } } }],
    },
    include: shown(userId),
    orderBy: [{ kind: "asc" }, { position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  const collections = rows.map((row) => asSeenBy(userId, row));
  return [
    ...collections.filter((collection) => collection.right === "own"),
    ...collections.filter((collection) => collection.right !== "own"),
  ];
}

function asSeenBy(userId: string, row: Row): Collection {
  const [share] = row.shares;
  const right: Right = row.ownerId === userId ? "own" : (share?.right ?? "freebusy");
  return {
    id: row.id,
    kind: row.kind,
    role: row.role,
    name: row.name,
    color: share?.color ?? row.color,
    hidden: share ? share.hidden : row.hidden,
    right,
    owner: row.owner,
    sharedWith: right === "own" ? row._count.shares : 0,
    shareId: share?.id ?? null,
  };
}

export interface NewCollection {
  kind: CollectionKind;
  role: CollectionRole;
  name: string;
  color: string;
}

export async function insertCollection(ownerId: string, collection: NewCollection): Promise<string> {
  const position = await db().collection.count({ where: { ownerId, kind: collection.kind } });
  const { id } = await db().collection.create({ data: { ownerId, position, ...collection } });
  return id;
}

/** Makes those of these roles that the person does not have yet, at most once also when two requests come together. */
export async function insertMissing(ownerId: string, wanted: NewCollection[]): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${ownerId}::uuid FOR UPDATE`;
    const present = await tx.collection.findMany({
      where: { ownerId, role: { in: wanted.map(({ role }) => role) } },
      select: { kind: true, role: true },
    });
    const missing = wanted.filter(
      ({ kind, role }) => !present.some((other) => other.kind === kind && other.role === role),
    );
    const data = missing.map((collection) => ({
      ownerId,
      position: placeOf(wanted, collection),
      ...collection,
    }));
    await tx.collection.createMany({ data });
  });
}

/** Among the others of its kind. */
function placeOf(wanted: NewCollection[], { kind, role }: NewCollection): number {
  return wanted.filter((one) => one.kind === kind).findIndex((one) => one.role === role);
}

export async function updateOwnCollection(
  id: string,
  data: { name?: string; color?: string; hidden?: boolean; position?: number; deletedAt?: Date },
): Promise<void> {
  await db().collection.update({ where: { id }, data });
}

/** A member's own view of what is shared with them. */
export async function updateShare(
  collectionId: string,
  userId: string,
  data: { color?: string; hidden?: boolean },
): Promise<void> {
  await db().collectionShare.update({ where: { collectionId_userId: { collectionId, userId } }, data });
}
