import { deleteTarget } from "./repository.ts";

/** Sends nothing more to a browser of this person. */
export async function unsubscribeBrowser(userId: string, endpoint: string): Promise<void> {
  await deleteTarget(userId, endpoint);
}
