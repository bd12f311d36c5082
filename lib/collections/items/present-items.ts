import type { ItemVersions, Revision as RevisionDto } from "#lib/contract/items.ts";
import { deriveIndex } from "../index/derive-index.ts";
import type { ChangedField, Item, ItemKind, Revision } from "../types.ts";
import { changedFields } from "./changed-fields.ts";

export function presentVersions(items: Item[]): ItemVersions {
  return { items: items.map(({ id, version }) => ({ id, version })) };
}

/** `earlier`: the version before, where it is known. */
export function presentRevision(
  kind: ItemKind,
  revision: Revision,
  earlier: Revision | undefined,
): RevisionDto {
  const { version, action, author, createdAt, text } = revision;
  const { title } = deriveIndex({ kind, text });
  return {
    version,
    action,
    author,
    createdAt: createdAt.toISOString(),
    title,
    changed: changesOf(revision, earlier),
  };
}

function changesOf(revision: Revision, earlier: Revision | undefined): ChangedField[] {
  if (earlier?.version !== revision.version - 1) return [];
  const moved = earlier.collectionId === revision.collectionId ? [] : (["collection"] as const);
  return [...moved, ...changedFields(earlier.text, revision.text)];
}
