import { AppError } from "#lib/errors.ts";
import type { FolderPath, MessageRef } from "./types.ts";

/** A folder's id: its path in base64url. */
export function folderIdOf(path: FolderPath): string {
  return Buffer.from(path, "utf8").toString("base64url");
}

/** Throws input-invalid for what no folder's id looks like. */
export function parseFolderId(id: string): FolderPath {
  const path = Buffer.from(id, "base64url").toString("utf8") as FolderPath;
  // Control characters end an IMAP command; what does not come back the same was not made by us.
  if (folderIdOf(path) !== id || /[\u0000-\u001f\u007f]/.test(path)) throw noId();
  return path;
}

/** A message's id: folder id, UIDVALIDITY and UID. */
export function messageIdOf({ folder, uidValidity, uid }: MessageRef): string {
  return `${folderIdOf(folder)}.${uidValidity}.${uid}`;
}

/** Throws input-invalid for what no message's id looks like. */
export function parseMessageId(id: string): MessageRef {
  const [folder = "", validity = "", uid = ""] = id.split(".");
  if (!/^\d{1,20}$/.test(validity) || !/^[1-9]\d{0,9}$/.test(uid)) throw noId();
  return { folder: parseFolderId(folder), uidValidity: BigInt(validity), uid: Number(uid) };
}

function noId(): AppError {
  return new AppError("input-invalid", "There is no message or folder of this id.");
}
