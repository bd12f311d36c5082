import { AppError } from "#lib/errors.ts";
import { findSignedIn, type SignedIn } from "./find-signed-in.ts";

export type { SignedIn };

/**
 * Who makes this request. Every request asks the database, so that a session which was revoked a moment ago is refused.
 * @throws AppError sign-in-required
 */
export async function requireUser(request: Request): Promise<SignedIn> {
  const user = await findSignedIn(request.headers.get("cookie"));
  if (!user) throw new AppError("sign-in-required", "Your session has ended. Sign in again.");
  return user;
}
