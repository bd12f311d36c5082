import { unknownSentence } from "./judge-failure.ts";
import { findDue, markAbandoned } from "./repository.ts";

const batch = 100;

/**
 * The submissions that are to be worked on now, oldest first: the way back for those whose wake-up was lost or whose
 * worker died. What died between the dot and the answer becomes `unknown` here.
 */
export async function findDueSubmissions(): Promise<{ id: string; accountId: string }[]> {
  await markAbandoned(unknownSentence);
  return findDue(batch);
}
