import type { StreamEvent } from "#lib/contract/events.ts";
import { folderIdOf } from "./ids.ts";
import type { FolderEvent } from "./types.ts";

export function presentEvent(event: FolderEvent): StreamEvent {
  if (event.type === "gap") return { type: "resync" };
  return { type: "folder", folderId: folderIdOf(event.folder), reason: event.reason };
}
