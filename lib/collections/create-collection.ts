import { AppError } from "#lib/errors.ts";
import { announce } from "./live/repository.ts";
import { findCollections, insertCollection, type NewCollection } from "./repository.ts";
import { requireRight } from "./require-right.ts";
import type { Collection } from "./types.ts";

const most = 200;

/** Makes a collection of the person's own. @throws AppError input-invalid when they have 200 of the kind */
export async function createCollection(
  userId: string,
  collection: Omit<NewCollection, "role"> & { role?: "own" | "subscribed" },
): Promise<Collection> {
  const { kind, name, color, role = "own" } = collection;
  const present = await findCollections(userId, { kind });
  if (present.length >= most) throw new AppError("input-invalid", `There can be at most ${most} of these.`);
  const collectionId = await insertCollection(userId, { kind, name, color, role });
  await announce({ collectionId, kind });
  return requireRight(userId, collectionId, "own");
}
