import { AppError } from "#lib/errors.ts";
import { safeFilename } from "#lib/formats/mime/safe-filename.ts";
import type { StoredUpload } from "../types.ts";
import { addChunk, removeUpload, reserveUpload, setUploadSize } from "./repository.ts";

export interface IncomingFile {
  filename: string;
  type: string;
  /** The Content-Length, in bytes; null when the client does not say. */
  declaredBytes: number | null;
  /** Null when the request had no body at all. */
  content: AsyncIterable<Uint8Array> | null;
}

const chunkBytes = 1024 * 1024;

/** All unused files of one person together may be this many times as large as one. */
const roomForFiles = 10;

/**
 * Stores a file in pieces of 1 MB, at constant memory. One that is too large is refused before its content is read
 * where its length is known, and else while it comes. A file that does not come whole leaves nothing behind.
 * @throws AppError too-large
 */
export async function storeUpload(
  accountId: string,
  file: IncomingFile,
  maxBytes: number,
): Promise<StoredUpload> {
  if ((file.declaredBytes ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const id = await reserveUpload({
    accountId,
    filename: safeFilename(file.filename, file.type),
    type: file.type,
    bytes: file.declaredBytes ?? maxBytes,
    allowance: maxBytes * roomForFiles,
  });
  if (!id)
    throw new AppError(
      "too-large",
      "Too many files are waiting to be sent. Send or discard a message first.",
    );
  try {
    return await setUploadSize(id, await storeContent(id, file.content ?? [], maxBytes));
  } catch (error) {
    await removeUpload(id);
    throw error;
  }
}

/** Answers with the number of bytes. */
async function storeContent(
  id: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<number> {
  let size = 0;
  let position = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    waiting.push(piece);
    waitingBytes += piece.length;
    if (waitingBytes < chunkBytes) continue;
    await addChunk(id, position++, Buffer.concat(waiting));
    waiting = [];
    waitingBytes = 0;
  }
  if (waitingBytes > 0) await addChunk(id, position, Buffer.concat(waiting));
  return size;
}

function tooLarge(maxBytes: number): AppError {
  return new AppError("too-large", `This file is larger than ${Math.floor(maxBytes / 1024 ** 2)} MB.`);
}
