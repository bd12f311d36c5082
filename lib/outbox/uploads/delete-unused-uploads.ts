import { removeUnusedUploads } from "./repository.ts";

const keptHours = 24;

/** Deletes the files that nobody sent within a day; answers with their number. */
export async function deleteUnusedUploads(now: Date): Promise<number> {
  return removeUnusedUploads(new Date(now.getTime() - keptHours * 3_600_000));
}
