import type { Folder as FolderDto } from "#lib/contract/folders.ts";
import { folderIdOf } from "./ids.ts";
import type { Folder } from "./types.ts";

export function presentFolder({ path, parent, ...folder }: Folder): FolderDto {
  return { id: folderIdOf(path), parentId: parent === null ? null : folderIdOf(parent), ...folder };
}
