import { announceCollection, announceShares } from "#lib/collections/live/announce-collection.ts";
import { deleteShareRow } from "./repository.ts";
import { requireShare } from "./require-share.ts";

/** Takes a share back, or leaves it: from now on its member sees nothing of the collection. @throws AppError not-found */
export async function endShare(userId: string, shareId: string): Promise<void> {
  const { person, collection } = await requireShare(userId, shareId);
  await deleteShareRow(shareId);
  await announceShares([person.id, collection.owner.id]);
  await announceCollection({ collectionId: collection.id, kind: collection.kind }, [person.id]);
}
