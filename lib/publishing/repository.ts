import { db } from "#lib/db.ts";
import type { Published, PublishedDetail, PublishedLink } from "./types.ts";

const shown = { id: true, detail: true, createdAt: true } as const;

/** Oldest first. */
export function findLinks(collectionId: string): Promise<PublishedLink[]> {
  return db().publishedLink.findMany({
    where: { collectionId },
    orderBy: { createdAt: "asc" },
    select: shown,
  });
}

export function insertLink(
  collectionId: string,
  detail: PublishedDetail,
  tokenHash: Uint8Array<ArrayBuffer>,
): Promise<PublishedLink> {
  return db().publishedLink.create({ data: { collectionId, detail, tokenHash }, select: shown });
}

/** Of a calendar that this person owns; false when there is none. */
export async function deleteLink(ownerId: string, id: string): Promise<boolean> {
  const { count } = await db().publishedLink.deleteMany({ where: { id, collection: { ownerId } } });
  return count > 0;
}

/** Null also when the calendar is in the bin. */
export async function findPublished(tokenHash: Uint8Array<ArrayBuffer>): Promise<Published | null> {
  const link = await db().publishedLink.findFirst({
    where: { tokenHash, collection: { deletedAt: null } },
    select: {
      id: true,
      detail: true,
      collectionId: true,
      collection: { select: { name: true, changeNumber: true } },
    },
  });
  if (!link) return null;
  const { collection, ...rest } = link;
  return { ...rest, ...collection };
}

/** The texts of a calendar's events. */
export async function findTexts(collectionId: string): Promise<string[]> {
  const where = { collectionId, kind: "event" as const, deletedAt: null };
  const rows = await db().item.findMany({ where, orderBy: { id: "asc" }, select: { text: true } });
  return rows.map(({ text }) => text);
}
