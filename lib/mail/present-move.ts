import type { ResponseOf } from "#lib/contract/endpoint.ts";
import type { moveMessages } from "#lib/contract/messages.ts";
import { folderIdOf, messageIdOf } from "./ids.ts";
import type { FolderPath, Moved } from "./types.ts";

export function presentMove(done: { folder: FolderPath; moved: Moved[] }): ResponseOf<typeof moveMessages> {
  return {
    folderId: folderIdOf(done.folder),
    moved: done.moved.map(({ from, to }) => ({ from: messageIdOf(from), to: to && messageIdOf(to) })),
  };
}
