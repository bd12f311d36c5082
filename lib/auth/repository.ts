import { db, pool } from "#lib/db.ts";
import type { SealedPassword } from "./seal-password.ts";

export interface NewSession {
  address: string;
  kind: "hosted" | "external";
  userAgent: string;
  ip: string;
  expiresAt: Date;
  /** Makes the stored form of the password for the account that is signed in to; of a hosted account null. */
  seal: ((accountId: string) => SealedPassword) | null;
}

/** Finds or makes the person and their mailbox, keeps the credential, and starts a session: all of it or nothing. */
export async function createSession(input: NewSession): Promise<{ userId: string; sessionId: string }> {
  const { address, kind, userAgent, ip, expiresAt } = input;
  return db().$transaction(async (tx) => {
    const user = await tx.user.upsert({ where: { address }, create: { address }, update: {} });
    const account = await tx.account.upsert({
      where: { userId_address: { userId: user.id, address } },
      create: { userId: user.id, address, kind },
      update: { kind },
    });
    const sealed = input.seal?.(account.id);
    if (sealed) {
      const where = { accountId: account.id };
      await tx.credential.upsert({ where, create: { ...where, ...sealed }, update: sealed });
    } else {
      await tx.credential.deleteMany({ where: { accountId: account.id } });
    }
    const session = await tx.session.create({ data: { userId: user.id, userAgent, ip, expiresAt } });
    return { userId: user.id, sessionId: session.id };
  });
}

/** A live session with all that a request needs to know of its person. */
export interface SessionRow {
  id: string;
  lastSeenAt: Date;
  userId: string;
  address: string;
  name: string;
  accountId: string;
  kind: "hosted" | "external";
  /** A hosted mailbox is still there and enabled. The master user could open it even when it is not. */
  usable: boolean;
}

/** By its id, in one plain query because every request waits for it; null when it has expired or was revoked. */
export async function findSession(sessionId: string): Promise<SessionRow | null> {
  const { rows } = await pool().query<SessionRow>({
    name: "find-session",
    text: sessionQuery,
    values: [sessionId],
  });
  return rows[0] ?? null;
}

const sessionQuery = `
  SELECT s.id, s."lastSeenAt", u.id AS "userId", u.address, u.name, a.id AS "accountId", a.kind::text AS kind,
         (a.kind = 'external' OR COALESCE(m.enabled, false)) AS usable
    FROM "Session" s
    JOIN "User" u ON u.id = s."userId"
    JOIN "Account" a ON a."userId" = u.id AND a.address = u.address
    LEFT JOIN "MailUser" m ON m.address = a.address
   WHERE s.id = $1 AND s."expiresAt" > now()`;

export async function touchSession(sessionId: string): Promise<void> {
  await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date() } });
}

/** Latest first. */
export function listLiveSessions(userId: string) {
  const where = { userId, expiresAt: { gt: new Date() } };
  return db().session.findMany({ where, orderBy: { lastSeenAt: "desc" } });
}

/** Deletes a person's session; false when they have none of this id. */
export async function deleteSession(userId: string, sessionId: string): Promise<boolean> {
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId } });
  return count > 0;
}

/** The person's accounts, when no live session is left to use them; otherwise none. */
export async function findAbandonedAccounts(userId: string): Promise<string[]> {
  const sessions = await db().session.count({ where: { userId, expiresAt: { gt: new Date() } } });
  if (sessions > 0) return [];
  const accounts = await db().account.findMany({ where: { userId }, select: { id: true } });
  return accounts.map((account) => account.id);
}

/** Deletes what ended before now, and answers how many sessions that were. */
export async function deleteExpired(now: Date): Promise<number> {
  await db().rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } });
  const { count } = await db().session.deleteMany({ where: { expiresAt: { lt: now } } });
  return count;
}

export function findCredential(accountId: string): Promise<SealedPassword | null> {
  const select = { keyId: true, nonce: true, ciphertext: true };
  return db().credential.findUnique({ where: { accountId }, select });
}

/** Only while `old` is still the stored one: a sign-in that came in between has the newer password. */
export async function replaceCredential(accountId: string, old: SealedPassword, sealed: SealedPassword) {
  await db().credential.updateMany({ where: { accountId, nonce: old.nonce }, data: sealed });
}

/** Whether the bundled mail server keeps mail of this domain. */
export async function isHostedDomain(name: string): Promise<boolean> {
  return (await db().mailDomain.count({ where: { name } })) > 0;
}

/** Whether the bundled mail server has this mailbox, and whether it may be used. */
export function findHostedMailbox(address: string): Promise<{ enabled: boolean } | null> {
  return db().mailUser.findUnique({ where: { address }, select: { enabled: true } });
}

/** The table of attempts belongs to rate-limiter-flexible, which reaches it by itself. */
export function attemptStore() {
  return db();
}
