import type { Folder, FolderPath, FolderRole } from "./types.ts";

const roles: FolderRole[] = ["inbox", "drafts", "sent", "archive", "junk", "trash"];
const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Folders with a role first, then the others by name; children right after their parent. */
export function orderFolders(folders: Folder[]): Folder[] {
  const children = Map.groupBy(folders, (folder) => folder.parent);
  const withChildren = (parent: FolderPath | null): Folder[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => rankOf(a) - rankOf(b) || byName.compare(a.name, b.name))
      .flatMap((folder) => [folder, ...withChildren(folder.path)]);
  return withChildren(null);
}

function rankOf({ role }: Folder): number {
  return role ? roles.indexOf(role) : roles.length;
}
