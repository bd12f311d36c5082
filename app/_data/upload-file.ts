import { createUpload, deleteUpload, type Upload } from "#lib/contract/outbox.ts";
import { call, upload } from "./api-client.ts";

/**
 * Stores a file for a message that is being written. `onProgress` gets a fraction of 1.
 * @throws ApiProblem; and an AbortError once the signal says so
 */
export function uploadFile(
  file: File,
  options: { onProgress: (fraction: number) => void; signal: AbortSignal },
): Promise<Upload> {
  const query = { filename: file.name || "file", type: file.type || "application/octet-stream" };
  return upload(createUpload, { query, body: file, ...options });
}

/** Forgets an uploaded file. Nobody waits for it: what is left behind is cleaned up by the server in time. */
export async function forgetUpload(uploadId: string): Promise<void> {
  await call(deleteUpload, { params: { uploadId } }).catch(() => undefined);
}
