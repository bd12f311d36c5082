import type { Folder } from "#lib/contract/folders.ts";

/** A line of the tree. */
export interface FolderLine {
  folder: Folder;
  /** 1 for a folder at the top. */
  level: number;
  hasChildren: boolean;
  isOpen: boolean;
}

/** The lines that the tree shows: every folder whose ancestors are all open, children under their parent. */
export function visibleFolders(folders: readonly Folder[], closed: ReadonlySet<string>): FolderLine[] {
  const byParent = Map.groupBy(folders, (folder) => folder.parentId);
  const lines = (parentId: string | null, level: number): FolderLine[] =>
    (byParent.get(parentId) ?? []).flatMap((folder) => {
      const hasChildren = byParent.has(folder.id);
      const isOpen = hasChildren && !closed.has(folder.id);
      const line = { folder, level, hasChildren, isOpen };
      return isOpen ? [line, ...lines(folder.id, level + 1)] : [line];
    });
  return lines(null, 1);
}
