import { Preferences } from "#lib/contract/preferences.ts";

/** Gives every choice that was not made its default. */
export function presentPreferences(stored: object): Preferences {
  return Preferences.parse(stored);
}
