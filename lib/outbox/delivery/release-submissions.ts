import { releaseLeases } from "./repository.ts";

/** Gives back what this worker has taken and not yet handed over, so that the next worker need not wait. */
export async function releaseSubmissions(leaseIds: string[]): Promise<void> {
  if (leaseIds.length > 0) await releaseLeases(leaseIds);
}
