import type { Collection as Dto } from "#lib/contract/collections.ts";
import type { Collection } from "./types.ts";

export function presentCollection(userId: string, collection: Collection): Dto {
  const { owner, ...rest } = collection;
  return { ...rest, owner: { address: owner.address, name: owner.name, isMe: owner.id === userId } };
}
