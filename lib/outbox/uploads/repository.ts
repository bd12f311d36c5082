import { db } from "#lib/db.ts";
import type { StoredUpload } from "../types.ts";

export interface Reservation {
  accountId: string;
  filename: string;
  type: string;
  /** What the upload may take at most, in bytes. */
  bytes: number;
  /** What all uploads of the account together may take, in bytes. */
  allowance: number;
}

/** Makes the row of an upload whose content is still to come; null when the account has no room left. */
export async function reserveUpload(reservation: Reservation): Promise<string | null> {
  const { accountId, filename, type, bytes, allowance } = reservation;
  return db().$transaction(async (tx) => {
    // Two uploads that begin at once must not both see the same room.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${accountId}, 0))`;
    const { _sum } = await tx.upload.aggregate({ where: { accountId }, _sum: { size: true } });
    if ((_sum.size ?? 0) + bytes > allowance) return null;
    const { id } = await tx.upload.create({ data: { accountId, filename, type, size: bytes } });
    return id;
  });
}

export async function addChunk(uploadId: string, position: number, content: Buffer): Promise<void> {
  const data = { uploadId, position, content: new Uint8Array(content) };
  await db().uploadChunk.create({ data, select: { position: true } });
}

export async function setUploadSize(id: string, size: number): Promise<StoredUpload> {
  const select = { id: true, filename: true, type: true, size: true };
  return db().upload.update({ where: { id }, data: { size }, select });
}

export async function removeUpload(id: string): Promise<void> {
  await db().upload.deleteMany({ where: { id } });
}

/** False when the account has no such upload. One that a waiting message uses is kept for it. */
export async function removeUnusedUpload(accountId: string, id: string): Promise<boolean> {
  const found = await db().upload.count({ where: { id, accountId } });
  if (found === 0) return false;
  await db().$executeRaw`
    DELETE FROM "Upload" u WHERE u.id = ${id}::uuid AND NOT EXISTS (
      SELECT 1 FROM "Submission" s
       WHERE s."accountId" = u."accountId" AND s.state NOT IN ('filed', 'cancelled')
         AND s.draft->'attachments' @> jsonb_build_array(jsonb_build_object('upload', jsonb_build_object('id', u.id))))`;
  return true;
}

/** Those of the account among these ids. */
export async function findUploads(accountId: string, ids: string[]): Promise<StoredUpload[]> {
  const select = { id: true, filename: true, type: true, size: true };
  return db().upload.findMany({ where: { accountId, id: { in: ids } }, select });
}

/** The whole content of an upload. */
export async function readUpload(id: string): Promise<Buffer> {
  const chunks = await db().uploadChunk.findMany({ where: { uploadId: id }, orderBy: { position: "asc" } });
  return Buffer.concat(chunks.map((chunk) => chunk.content));
}

/** Deletes what was uploaded before this time and is not needed by a message that still waits. */
export async function removeUnusedUploads(before: Date): Promise<number> {
  return db().$executeRaw`
    DELETE FROM "Upload" u WHERE u."createdAt" < ${before} AND NOT EXISTS (
      SELECT 1 FROM "Submission" s
       WHERE s."accountId" = u."accountId" AND s.state NOT IN ('filed', 'cancelled')
         AND s.draft->'attachments' @> jsonb_build_array(jsonb_build_object('upload', jsonb_build_object('id', u.id))))`;
}
