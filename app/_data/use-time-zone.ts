import { usePreferences } from "./use-preferences.ts";

/** The zone that the person chose, or the browser's. An IANA name. */
export function useTimeZone(): string {
  const { data } = usePreferences();
  return data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
