import type { FolderShares } from "#lib/contract/folder-shares.ts";
import type { FolderAccess } from "./types.ts";

export function presentFolderShares(entries: FolderAccess[] | null): FolderShares {
  const shares = (entries ?? []).map(({ identifier, right }) => ({ address: identifier, right }));
  return { shareable: entries !== null, shares };
}
