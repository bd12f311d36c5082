import type { Session } from "#lib/contract/session.ts";
import type { SignedIn } from "./find-signed-in.ts";
import { listLiveSessions } from "./repository.ts";

/** Where this person is signed in, latest first. */
export async function listSessions(user: SignedIn): Promise<Session[]> {
  const rows = await listLiveSessions(user.id);
  return rows.map((row) => ({
    id: row.id,
    current: row.id === user.sessionId,
    userAgent: row.userAgent,
    ip: row.ip,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  }));
}
