import { AppError } from "#lib/errors.ts";
import { findShare } from "./repository.ts";
import type { Share } from "./types.ts";

/** A share that this person gave or was offered. @throws AppError not-found */
export async function requireShare(userId: string, shareId: string): Promise<Share> {
  const share = await findShare(userId, shareId);
  if (!share) throw new AppError("not-found", "This is no longer shared.");
  return share;
}
