import { db } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";
import type { CollectionKind } from "../types.ts";
import type { BinEntry, Binned } from "./types.ts";

const most = 1000;

/** What a person may take out of the bin again: items of collections that they own or write to, and own collections. */
export async function findBinned(userId: string, kind: CollectionKind | undefined): Promise<BinEntry[]> {
  const [items, collections] = await Promise.all([
    db().item.findMany({
      where: {
        deletedAt: { not: null },
        collection: { deletedAt: null, ...ofKind(kind) },
        OR: reachable(userId),
      },
      select: {
        id: true,
        title: true,
        version: true,
        deletedAt: true,
        collection: { select: { kind: true, name: true, ownerId: true } },
      },
      orderBy: { deletedAt: "desc" },
      take: most,
    }),
    db().collection.findMany({
      where: { ownerId: userId, deletedAt: { not: null }, ...ofKind(kind) },
      orderBy: { deletedAt: "desc" },
      take: most,
    }),
  ]);
  const entries: BinEntry[] = [
    ...items.map(({ id, title, version, deletedAt, collection }) => ({
      type: "item" as const,
      id,
      title,
      version,
      kind: collection.kind,
      collection: collection.name,
      isMine: collection.ownerId === userId,
      deletedAt: deletedAt ?? new Date(0),
    })),
    ...collections.map(({ id, name, kind, deletedAt }) => ({
      type: "collection" as const,
      id,
      title: name,
      version: 0,
      kind,
      collection: name,
      isMine: true,
      deletedAt: deletedAt ?? new Date(0),
    })),
  ];
  return entries.sort((a, b) => b.deletedAt.getTime() - a.deletedAt.getTime()).slice(0, most);
}

function ofKind(kind: CollectionKind | undefined) {
  return kind ? { kind } : {};
}

/** Private events of another are not even named (see items/is-private.ts). */
function reachable(userId: string): Prisma.ItemWhereInput[] {
  const share = { userId, state: "accepted" as const, right: "write" as const };
  const isPublic = [
    { kind: { not: "event" as const } },
    { text: { not: { contains: "\nCLASS" } } },
    { text: { contains: "\nCLASS:PUBLIC" } },
  ];
  return [{ collection: { ownerId: userId } }, { collection: { shares: { some: share } }, OR: isPublic }];
}

/** Takes own collections out of the bin; answers with those that were in it. */
export async function undeleteCollections(userId: string, ids: string[]) {
  const where = { id: { in: ids }, ownerId: userId, deletedAt: { not: null } };
  const rows = await db().collection.findMany({ where, select: { id: true, kind: true } });
  await db().collection.updateMany({ where, data: { deletedAt: null } });
  return rows;
}

/** Deletes what lies in the bin and belongs to this person, for ever. */
export async function purge(userId: string, binned: Binned[]): Promise<void> {
  const ids = (type: Binned["type"]) => binned.filter((one) => one.type === type).map(({ id }) => id);
  await db().$transaction([
    db().item.deleteMany({
      where: { id: { in: ids("item") }, deletedAt: { not: null }, collection: { ownerId: userId } },
    }),
    db().collection.deleteMany({
      where: { id: { in: ids("collection") }, ownerId: userId, deletedAt: { not: null } },
    }),
  ]);
}

/** Deletes everybody's items and collections that went into the bin before then; answers how many. */
export async function purgeBefore(then: Date): Promise<number> {
  const where = { deletedAt: { lt: then } };
  const [items, collections] = await db().$transaction([
    db().item.deleteMany({ where }),
    db().collection.deleteMany({ where }),
  ]);
  return items.count + collections.count;
}
