import type { MailGateway } from "#lib/mail/ports.ts";
import { deleteSession, findAbandonedAccounts } from "./repository.ts";
import { announceSessionEnd } from "./session-end.ts";
import type { SessionToken } from "./session-token.ts";

/**
 * Signs a browser out: its cookie is worthless from now on and its streams end. With a person's last session go their
 * mail connections. Answers false when the person has no such session.
 */
export async function endSession(session: SessionToken, gateway: MailGateway): Promise<boolean> {
  const found = await deleteSession(session.userId, session.sessionId);
  announceSessionEnd(session.sessionId);
  for (const accountId of await findAbandonedAccounts(session.userId)) await gateway.disconnect(accountId);
  return found;
}
