import { db } from "#lib/db.ts";
import type { MailAccount } from "#lib/mail/ports.ts";
import { uploadIds } from "../repository.ts";
import type { Draft, RefusedRecipient } from "../types.ts";
import { removeUnusedUpload } from "../uploads/repository.ts";

/**
 * How long a submission belongs to the worker that took it, unless that renews it. Being overtaken is harmless, because
 * every later step asks for the lease again, so this only says how soon others take over from one that died.
 */
const leaseSeconds = 40;

/** The right to work on a submission, with all that the work needs. */
export interface Lease {
  id: string;
  leaseId: string;
  /** What is to be done: hand it to the mail server, or file the copy of what was handed over. */
  state: "submitting" | "submitted";
  /** Of this stage, the present one included. */
  attempts: number;
  account: MailAccount;
  messageId: string;
  subject: string;
  envelopeFrom: string;
  envelopeTo: string[];
  mime: Buffer;
  submittedAt: Date | null;
  refused: RefusedRecipient[];
  source: { id: string; action: "reply" | "forward" } | null;
}

interface LeaseRow extends Omit<Lease, "account" | "mime" | "source" | "refused"> {
  accountId: string;
  address: string;
  kind: "hosted" | "external";
  mime: Uint8Array;
  refused: RefusedRecipient[] | null;
  sourceId: string | null;
  sourceAction: "reply" | "forward" | null;
}

/** Takes a due submission in one conditional step, so that only one worker can; null when it is not due or taken. */
export async function takeLease(id: string, leaseId: string): Promise<Lease | null> {
  const [row] = await db().$queryRaw<LeaseRow[]>`
    UPDATE "Submission" s
       SET state = CASE WHEN s.state = 'submitted' THEN s.state ELSE 'submitting'::"SubmissionState" END,
           "leaseId" = ${leaseId}::uuid, "leasedUntil" = now() + make_interval(secs => ${leaseSeconds}),
           attempts = attempts + 1
      FROM "Account" a
     WHERE s.id = ${id}::uuid AND a.id = s."accountId"
       AND ((s.state = 'queued' AND s."sendAt" <= now())
         OR (s.state = 'submitting' AND s."leasedUntil" < now() AND s."dotSentAt" IS NULL)
         OR (s.state = 'submitted' AND s."sendAt" <= now() AND (s."leasedUntil" IS NULL OR s."leasedUntil" < now())))
    RETURNING s.id, s."leaseId", s.state::text AS state, s.attempts, s."accountId", a.address, a.kind::text AS kind,
              s."messageId", s.subject, s."envelopeFrom", s."envelopeTo", s.mime, s."submittedAt", s.refused,
              s."sourceId", s."sourceAction"`;
  if (!row) return null;
  const { accountId, address, kind, mime, refused, sourceId, sourceAction, ...rest } = row;
  return {
    ...rest,
    account: { id: accountId, address, kind },
    mime: Buffer.from(mime.buffer, mime.byteOffset, mime.byteLength),
    refused: refused ?? [],
    source: sourceId && sourceAction ? { id: sourceId, action: sourceAction } : null,
  };
}

export async function renewLease({ id, leaseId }: Lease): Promise<void> {
  await db().$executeRaw`
    UPDATE "Submission" SET "leasedUntil" = now() + make_interval(secs => ${leaseSeconds})
     WHERE id = ${id}::uuid AND "leaseId" = ${leaseId}::uuid AND state IN ('submitting', 'submitted')`;
}

/** False when the lease is lost: then the dot must not go out. */
export async function markDotSent({ id, leaseId }: Lease): Promise<boolean> {
  const changed = await db().$executeRaw`
    UPDATE "Submission" SET "dotSentAt" = now()
     WHERE id = ${id}::uuid AND "leaseId" = ${leaseId}::uuid AND state = 'submitting' AND "leasedUntil" > now()`;
  return changed === 1;
}

/** The server has it. Also right when it took so long that others wrote it off as unknown. */
export async function markSubmitted({ id, leaseId }: Lease, refused: RefusedRecipient[]): Promise<void> {
  await db().$executeRaw`
    UPDATE "Submission"
       SET state = 'submitted', "submittedAt" = now(), attempts = 1, "lastError" = NULL,
           refused = ${JSON.stringify(refused)}::jsonb, "leasedUntil" = now() + make_interval(secs => ${leaseSeconds})
     WHERE id = ${id}::uuid AND "leaseId" = ${leaseId}::uuid AND state IN ('submitting', 'unknown')`;
}

/** Gives a submission back to be tried again after so many seconds, in the stage that it had reached. */
export async function postpone({ id, leaseId }: Lease, seconds: number, sentence: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "Submission"
       SET state = CASE WHEN state = 'submitted' THEN state ELSE 'queued'::"SubmissionState" END, "dotSentAt" = NULL,
           "sendAt" = now() + make_interval(secs => ${seconds}), "lastError" = ${sentence}, "leasedUntil" = NULL
     WHERE id = ${id}::uuid AND "leaseId" = ${leaseId}::uuid AND state IN ('submitting', 'submitted')`;
}

export async function giveUp(
  { id, leaseId }: Lease,
  state: "failed" | "unknown",
  sentence: string,
): Promise<void> {
  await db().submission.updateMany({
    where: { id, leaseId, state: "submitting" },
    data: { state, lastError: sentence, leasedUntil: null },
  });
}

/** Everything is done: the bytes and the uploaded files are not needed any more. */
export async function markFiled({ id, leaseId, account }: Lease): Promise<void> {
  const [row] = await db().submission.updateManyAndReturn({
    where: { id, leaseId, state: "submitted" },
    data: { state: "filed", filedAt: new Date(), mime: new Uint8Array(), lastError: null, leasedUntil: null },
    select: { draft: true },
  });
  if (!row) return;
  for (const uploadId of uploadIds(row.draft as unknown as Draft)) {
    await removeUnusedUpload(account.id, uploadId);
  }
}

/** Gives back what a worker that stops had taken, as far as the dot was not sent. */
export async function releaseLeases(leaseIds: string[]): Promise<void> {
  await db().submission.updateMany({
    where: { leaseId: { in: leaseIds }, state: "submitting", dotSentAt: null },
    data: { state: "queued", leaseId: null, leasedUntil: null },
  });
}

/** Writes off what a worker left behind after the dot: it may have been sent. */
export async function markAbandoned(sentence: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "Submission" SET state = 'unknown', "lastError" = ${sentence}
     WHERE state = 'submitting' AND "dotSentAt" IS NOT NULL AND "leasedUntil" < now()`;
}

/** What is due, oldest first, at most `limit`. */
export function findDue(limit: number): Promise<{ id: string; accountId: string }[]> {
  return db().$queryRaw`
    SELECT id, "accountId" FROM "Submission"
     WHERE (state = 'queued' AND "sendAt" <= now())
        OR (state = 'submitting' AND "leasedUntil" < now() AND "dotSentAt" IS NULL)
        OR (state = 'submitted' AND "sendAt" <= now() AND ("leasedUntil" IS NULL OR "leasedUntil" < now()))
     ORDER BY "sendAt" LIMIT ${limit}`;
}
