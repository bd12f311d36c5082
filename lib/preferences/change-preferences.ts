import { findPreferences, mergePreferences } from "./repository.ts";

/** Sets what is named and answers with all that is stored then. */
export async function changePreferences(userId: string, changes: object): Promise<object> {
  await mergePreferences(userId, changes);
  return findPreferences(userId);
}
