import { db } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";
import type { Draft, Submission } from "./types.ts";

export interface NewSubmission {
  accountId: string;
  idempotencyKey: string;
  messageId: string;
  envelopeFrom: string;
  envelopeTo: string[];
  mime: Buffer;
  draft: Draft;
  /** Seconds until it may be sent. */
  delay: number;
}

const shown = {
  id: true,
  state: true,
  subject: true,
  envelopeTo: true,
  sendAt: true,
  createdAt: true,
  attempts: true,
  lastError: true,
} satisfies Prisma.SubmissionSelect;

/** The submission that was accepted with this key, and what was asked to be sent with it. */
export async function findAccepted(
  accountId: string,
  idempotencyKey: string,
): Promise<{ submission: Submission; draft: unknown } | null> {
  const where = { accountId_idempotencyKey: { accountId, idempotencyKey } };
  const row = await db().submission.findUnique({ where, select: { ...shown, draft: true } });
  if (!row) return null;
  const { draft, ...submission } = row;
  return { submission, draft };
}

/**
 * Stores the row with its bytes and envelope; null when the account has one with this idempotency key already. Times
 * are the database's, so that clocks of several nodes need not agree.
 */
export async function insertSubmission(submission: NewSubmission): Promise<Submission | null> {
  const { delay, draft, mime, ...rest } = submission;
  return db().$transaction(async (tx) => {
    const [time] = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
    const now = time?.now ?? new Date();
    const { count } = await tx.submission.createMany({
      data: {
        ...rest,
        mime: new Uint8Array(mime),
        size: mime.length,
        subject: draft.subject,
        draft: draft as unknown as Prisma.InputJsonObject,
        sourceId: draft.source?.id ?? null,
        sourceAction: draft.source?.action ?? null,
        createdAt: now,
        sendAt: new Date(now.getTime() + delay * 1000),
      },
      skipDuplicates: true,
    });
    if (count === 0) return null;
    const { accountId, idempotencyKey } = rest;
    const where = { accountId_idempotencyKey: { accountId, idempotencyKey } };
    return tx.submission.findUnique({ where, select: shown });
  });
}

/** Those that are not in Sent yet, newest first. */
export function findUnfinished(accountId: string): Promise<Submission[]> {
  return db().submission.findMany({
    where: { accountId, state: { notIn: ["filed", "cancelled"] } },
    orderBy: { createdAt: "desc" },
    select: shown,
  });
}

export function findSubmission(accountId: string, id: string): Promise<Submission | null> {
  return db().submission.findFirst({ where: { id, accountId }, select: shown });
}

/** Takes it back in one step with the check that no worker has it; null when it is not there to be taken. */
export async function cancel(accountId: string, id: string): Promise<{ draft: unknown } | null> {
  return db().$transaction(async (tx) => {
    const [row] = await tx.submission.updateManyAndReturn({
      where: { id, accountId, state: { in: ["queued", "failed", "unknown"] } },
      data: { state: "cancelled", mime: new Uint8Array() },
      select: { draft: true },
    });
    if (!row) return null;
    const ids = uploadIds(row.draft as unknown as Draft);
    // Its files are in use again from now, so their day begins anew.
    await tx.upload.updateMany({ where: { accountId, id: { in: ids } }, data: { createdAt: new Date() } });
    return row;
  });
}

/** Makes a message due that failed, or whose copy could not be filed; false when it is in neither state. */
export async function makeDue(accountId: string, id: string): Promise<boolean> {
  const changed = await db().$executeRaw`
    UPDATE "Submission" SET "sendAt" = now(), attempts = 0, "dotSentAt" = NULL, "leasedUntil" = NULL, "leaseId" = NULL,
           state = CASE WHEN state = 'submitted' THEN state ELSE 'queued'::"SubmissionState" END
     WHERE id = ${id}::uuid AND "accountId" = ${accountId}::uuid
       AND (state IN ('failed', 'unknown') OR (state = 'submitted' AND "leasedUntil" IS NULL))`;
  return changed > 0;
}

/** Deletes what was filed or taken back before this time. */
export async function removeFinished(before: Date): Promise<number> {
  const { count } = await db().submission.deleteMany({
    where: { state: { in: ["filed", "cancelled"] }, createdAt: { lt: before } },
  });
  return count;
}

export function uploadIds(draft: Draft): string[] {
  return draft.attachments.flatMap((file) => (file.kind === "upload" ? [file.upload.id] : []));
}
