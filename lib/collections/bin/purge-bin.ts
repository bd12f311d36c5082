import { purge, purgeBefore } from "./repository.ts";
import { type Binned, binTime } from "./types.ts";

/** Deletes for ever what lies in the bin and belongs to this person; anything else is left alone. */
export function purgeBin(userId: string, binned: Binned[]): Promise<void> {
  return purge(userId, binned);
}

/** Deletes everybody's things that lay in the bin for longer than 30 days; answers how many. */
export function purgeOldBins(now: Date): Promise<number> {
  return purgeBefore(new Date(now.getTime() - binTime));
}
