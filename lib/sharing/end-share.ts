import { tellCollection } from "#lib/collections/live/tell-collection.ts";
import { tellPeople } from "#lib/collections/live/tell-people.ts";
import { deleteShareRow } from "./repository.ts";
import { requireShare } from "./require-share.ts";

/** Takes a share back, or leaves it: from now on its member sees nothing of the collection. @throws AppError not-found */
export async function endShare(userId: string, shareId: string): Promise<void> {
  const { person, collection } = await requireShare(userId, shareId);
  await deleteShareRow(shareId);
  await tellPeople([person.id, collection.owner.id], "shares");
  await tellCollection(collection.id, collection.kind, [person.id]);
}
