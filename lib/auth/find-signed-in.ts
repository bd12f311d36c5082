import { log } from "#lib/log.ts";
import type { MailAccount } from "#lib/mail/ports.ts";
import { deleteSession, findSession, type SessionRow, touchSession } from "./repository.ts";
import { announceSessionEnd } from "./session-end.ts";
import { readSessionToken } from "./session-token.ts";

/** Who makes a request. */
export interface SignedIn {
  id: string;
  address: string;
  name: string;
  sessionId: string;
  account: MailAccount;
}

/** `lastSeenAt` is only for the person to read, so it need not be written with every request. In milliseconds. */
const touchAfter = 5 * 60 * 1000;

/** The person whose session the Cookie header names; null when it has ended. A mailbox that was closed ends it. */
export async function findSignedIn(cookieHeader: string | null): Promise<SignedIn | null> {
  const token = await readSessionToken(cookieHeader);
  if (!token) return null;
  const row = await findSession(token.sessionId);
  if (!row) return null;
  if (!row.usable) {
    await deleteSession(row.userId, row.id);
    announceSessionEnd(row.id);
    return null;
  }
  noteUse(row);
  const account = { id: row.accountId, address: row.address, kind: row.kind };
  return { id: row.userId, address: row.address, name: row.name, sessionId: row.id, account };
}

function noteUse(row: SessionRow): void {
  if (Date.now() - row.lastSeenAt.getTime() < touchAfter) return;
  touchSession(row.id).catch((err) => log().warn({ err }, "could not note the use of a session"));
}
