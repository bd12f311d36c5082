import { deleteExpired } from "./repository.ts";

/** Clears away the sessions and the counted attempts whose time is over; the worker calls it now and then. */
export async function deleteExpiredSessions(now: Date): Promise<number> {
  return deleteExpired(now);
}
