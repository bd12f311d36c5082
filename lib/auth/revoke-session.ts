import { AppError } from "#lib/errors.ts";
import type { MailGateway } from "#lib/mail/ports.ts";
import { endSession } from "./end-session.ts";
import type { SignedIn } from "./find-signed-in.ts";

/**
 * Signs out one of this person's browsers, maybe the one that asks.
 * @throws AppError not-found when the session is not theirs or has already ended
 */
export async function revokeSession(user: SignedIn, sessionId: string, gateway: MailGateway): Promise<void> {
  const found = await endSession({ userId: user.id, sessionId }, gateway);
  if (!found) throw new AppError("not-found", "That session has already ended.");
}
