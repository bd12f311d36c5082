import { db } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { deriveIndex } from "../index/derive-index.ts";
import { nothing } from "../index/index-nothing.ts";
import { announce } from "../live/repository.ts";
import type { CollectionKind, Item, ItemKind, ItemVersion, Revision, RevisionAction } from "../types.ts";

/** One all-or-nothing change of items. */
export type Transaction = Prisma.TransactionClient;

const shown = {
  id: true,
  collectionId: true,
  kind: true,
  uid: true,
  text: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} satisfies Prisma.ItemSelect;

/** Waiting for a connection and for the whole; many may come at once. In milliseconds. */
const patience = { maxWait: 20_000, timeout: 60_000 };

export function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().$transaction(work, patience);
}

/** Those that exist, also from the bin. */
export function findItems(ids: string[], client: Transaction = db()): Promise<Item[]> {
  return client.item.findMany({ where: { id: { in: ids } }, select: shown });
}

/** Keeps everybody else from changing them until the transaction ends; always in one order, so that none waits for another. */
export async function lockItems(tx: Transaction, ids: string[]): Promise<Item[]> {
  await tx.$queryRaw`SELECT id FROM "Item" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return findItems(ids, tx);
}

export interface NewItem {
  id: string;
  collectionId: string;
  kind: ItemKind;
  uid: string;
  text: string;
}

/** Rows of one statement: its parameters are limited, and so is what the process holds at once. */
const batch = 500;

/** What an item is made of, and what is derived from it. */
const columns = Prisma.raw(
  ["id", "collectionId", "kind", "uid", "text", ...Object.keys(nothing)]
    .map((name) => `"${name}"`)
    .join(", "),
);

/**
 * Inserts the items as version 1, each with its place in the history. One statement over JSON, because an import brings
 * thousands and Prisma's own way takes several times as long. @throws AppError conflict when one's UID is taken
 */
export async function insertItems(tx: Transaction, authorId: string | null, items: NewItem[]): Promise<void> {
  for (let at = 0; at < items.length; at += batch) {
    const rows = items.slice(at, at + batch).map(({ id, collectionId, kind, uid, text }) => ({
      ...{ id, collectionId, kind, uid, text },
      ...deriveIndex({ kind, text }),
    }));
    const stored = await tx.$executeRaw`
      WITH stored AS (
        INSERT INTO "Item" (${columns}, "updatedById") SELECT ${columns}, ${authorId}::uuid
          FROM json_populate_recordset(NULL::"Item", ${JSON.stringify(rows, wellFormed)}::json)
        ON CONFLICT DO NOTHING
        RETURNING id, "collectionId", version, text)
      INSERT INTO "ItemRevision" ("itemId", version, action, text, "collectionId", "authorId")
      SELECT id, version, 'created', text, "collectionId", ${authorId}::uuid FROM stored`;
    if (stored < rows.length)
      throw new AppError("conflict", "The same is there already, under the same UID.");
  }
}

/** Half of a character, which a cut or a stranger may leave, is none in Postgres. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}

/** Writes the item's next version and its place in the history. */
export async function updateItem(
  tx: Transaction,
  item: Item,
  change: { text?: string; collectionId?: string; deletedAt?: Date | null },
  action: RevisionAction,
  authorId: string | null,
): Promise<void> {
  const version = item.version + 1;
  const next = { ...item, ...change };
  const derived = change.text === undefined ? {} : deriveIndex(next);
  const data = { ...change, ...derived, version, updatedAt: new Date(), updatedById: authorId };
  await tx.item.update({ where: { id: item.id }, data, select: { id: true } });
  await insertRevisions(tx, [{ ...next, itemId: item.id, version }], action, authorId);
}

async function insertRevisions(
  tx: Transaction,
  rows: { itemId: string; version: number; text: string; collectionId: string }[],
  action: RevisionAction,
  authorId: string | null,
): Promise<void> {
  const data = rows.map(({ itemId, version, text, collectionId }) => ({
    itemId,
    version,
    text,
    collectionId,
    action,
    authorId,
  }));
  await tx.itemRevision.createMany({ data });
}

/** Counts the change of these collections and tells everybody who sees them, once the transaction is committed. */
export async function noteChanges(tx: Transaction, collectionIds: string[]): Promise<void> {
  const ids = [...new Set(collectionIds)];
  // Not FOR UPDATE: an insert of items holds its collection's key, and two of them would wait for each other.
  await tx.$queryRaw`SELECT id FROM "Collection" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const rows = await tx.$queryRaw<{ id: string; kind: CollectionKind }[]>`
    UPDATE "Collection" SET "changeNumber" = "changeNumber" + 1 WHERE id = ANY(${ids}::uuid[])
    RETURNING id, kind::text AS kind`;
  for (const { id, kind } of rows) await announce({ collectionId: id, kind }, [], tx);
}

/** Newest first. */
export async function findRevisions(itemId: string, limit: number): Promise<Revision[]> {
  const rows = await db().itemRevision.findMany({
    where: { itemId },
    orderBy: { version: "desc" },
    take: limit,
  });
  const authorIds = rows.flatMap(({ authorId }) => authorId ?? []);
  const authors = await db().user.findMany({
    where: { id: { in: authorIds } },
    select: { id: true, address: true, name: true },
  });
  return rows.map(({ authorId, ...row }) => {
    const author = authors.find(({ id }) => id === authorId);
    return { ...row, author: author ? { address: author.address, name: author.name } : null };
  });
}

/** One version of each, as it was. */
export function findVersions(tx: Transaction, versions: ItemVersion[]) {
  const wanted = versions.map(({ id, version }) => ({ itemId: id, version }));
  return tx.itemRevision.findMany({ where: { OR: wanted } });
}
