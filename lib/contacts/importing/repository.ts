import { db } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import type { KnownContact } from "./known-contacts.ts";

/** Tells a file that waits for its import from one that waits for its message; both are forgotten after a day. */
const type = "application/x-pennypost-contacts";

const chunkBytes = 1024 * 1024;

/** For a connection, and for 64 MB on their way to the disk. In milliseconds. */
const patience = { maxWait: 20_000, timeout: 120_000 };

/** Keeps a file until it is imported, in place of the one that the person read before. */
export async function storeFile(accountId: string, filename: string, bytes: Buffer): Promise<string> {
  return db().$transaction(async (tx) => {
    await tx.upload.deleteMany({ where: { accountId, type } });
    const { id } = await tx.upload.create({ data: { accountId, filename, type, size: bytes.length } });
    for (let position = 0; position * chunkBytes < bytes.length; position += 1) {
      const content = new Uint8Array(bytes.subarray(position * chunkBytes, (position + 1) * chunkBytes));
      await tx.uploadChunk.create({ data: { uploadId: id, position, content }, select: { position: true } });
    }
    return id;
  }, patience);
}

/** @throws AppError not-found when it was imported already, is another person's, or is older than a day */
export async function loadFile(accountId: string, id: string): Promise<{ filename: string; bytes: Buffer }> {
  const found = await db().upload.findFirst({ where: { id, accountId, type } });
  if (!found) throw new AppError("not-found", "This file is not kept any more. Choose it again.");
  const chunks = await db().uploadChunk.findMany({ where: { uploadId: id }, orderBy: { position: "asc" } });
  return { filename: found.filename, bytes: Buffer.concat(chunks.map(({ content }) => content)) };
}

/** True for the one who may import the file: a second click finds it gone. */
export async function claimFile(id: string): Promise<boolean> {
  const { count } = await db().upload.deleteMany({ where: { id, type } });
  return count > 0;
}

/** What two contacts are compared by, of every contact of a book. */
export async function findKnown(collectionId: string): Promise<KnownContact[]> {
  return db().$queryRaw`
    SELECT id, uid, version, "sortKey", addresses, coalesce(facts->'numbers', '[]') AS numbers FROM "Item"
     WHERE "collectionId" = ${collectionId}::uuid AND "deletedAt" IS NULL`;
}
