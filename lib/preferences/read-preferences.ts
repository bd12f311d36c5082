import { findPreferences } from "./repository.ts";

/** What the person chose, as it is stored; a presenter gives what is missing its default. */
export function readPreferences(userId: string): Promise<object> {
  return findPreferences(userId);
}
