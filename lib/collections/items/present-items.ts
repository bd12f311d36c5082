import type { ItemVersions, Revision as RevisionDto } from "#lib/contract/items.ts";
import { deriveIndex } from "../index/derive-index.ts";
import type { Item, ItemKind, Revision } from "../types.ts";

export function presentVersions(items: Item[]): ItemVersions {
  return { items: items.map(({ id, version }) => ({ id, version })) };
}

export function presentRevision(kind: ItemKind, revision: Revision): RevisionDto {
  const { version, action, author, createdAt, text } = revision;
  const { title } = deriveIndex({ kind, text });
  return { version, action, author, createdAt: createdAt.toISOString(), title };
}
