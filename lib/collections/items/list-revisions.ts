import { AppError } from "#lib/errors.ts";
import { requireRight } from "../require-right.ts";
import type { ItemKind, Revision } from "../types.ts";
import { findItems, findRevisions } from "./repository.ts";

const most = 100;

/** The latest versions of an item, newest first, also of one in the bin. @throws AppError not-found; forbidden */
export async function listRevisions(
  userId: string,
  itemId: string,
): Promise<{ kind: ItemKind; revisions: Revision[] }> {
  const [item] = await findItems([itemId]);
  if (!item) throw new AppError("not-found", "This is not there any more.");
  await requireRight(userId, item.collectionId, "write");
  return { kind: item.kind, revisions: await findRevisions(itemId, most) };
}
