import { findUnfinished } from "./repository.ts";
import type { Submission } from "./types.ts";

/** The person's accepted messages of which no copy lies in Sent yet, failed ones included, newest first. */
export async function listSubmissions(accountId: string): Promise<Submission[]> {
  return findUnfinished(accountId);
}
