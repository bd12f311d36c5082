import { tellCollection } from "#lib/collections/live/tell-collection.ts";
import { tellPeople } from "#lib/collections/live/tell-people.ts";
import { requireRight } from "#lib/collections/require-right.ts";
import { refuseRight } from "./refuse-right.ts";
import { updateShare } from "./repository.ts";
import { requireShare } from "./require-share.ts";
import type { Share, ShareRight } from "./types.ts";

/**
 * Changes what another person may do with a person's own collection.
 * @throws AppError not-found; forbidden for who is not its owner; input-invalid for a right that makes no sense
 */
export async function changeShare(userId: string, shareId: string, right: ShareRight): Promise<Share> {
  const share = await requireShare(userId, shareId);
  const { id: collectionId, kind } = share.collection;
  refuseRight(await requireRight(userId, collectionId, "own"), right);
  await updateShare(shareId, { right });
  await tellPeople([share.person.id], "shares");
  await tellCollection(collectionId, kind);
  return requireShare(userId, shareId);
}
