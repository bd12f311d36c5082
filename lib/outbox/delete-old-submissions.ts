import { removeFinished } from "./repository.ts";

/** How long the row of a filed or cancelled message still answers a repeated POST. */
const keptDays = 7;

/** Answers with the number of rows. */
export async function deleteOldSubmissions(now: Date): Promise<number> {
  return removeFinished(new Date(now.getTime() - keptDays * 86_400_000));
}
