import { randomBytes } from "node:crypto";
import { requireRight } from "#lib/collections/require-right.ts";
import { AppError } from "#lib/errors.ts";
import { hashToken } from "./hash-token.ts";
import { findLinks, insertLink } from "./repository.ts";
import type { PublishedDetail, PublishedLink } from "./types.ts";

const most = 20;

/**
 * Makes a secret link to a person's own calendar. The token is known to nobody but whoever gets the answer.
 * @throws AppError not-found, forbidden; input-invalid for what is no calendar
 */
export async function publishCalendar(
  userId: string,
  collectionId: string,
  detail: PublishedDetail,
): Promise<{ link: PublishedLink; token: string }> {
  const { kind } = await requireRight(userId, collectionId, "own");
  if (kind !== "calendar") throw new AppError("input-invalid", "Only calendars can be published.");
  if ((await findLinks(collectionId)).length >= most)
    throw new AppError("input-invalid", `A calendar can have at most ${most} links.`);
  const token = randomBytes(32).toString("base64url");
  return { link: await insertLink(collectionId, detail, hashToken(token)), token };
}
