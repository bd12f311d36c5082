import { createContext, type ReactNode, use, useMemo } from "react";
import type { Collection } from "#lib/contract/collections.ts";
import { Preferences } from "#lib/contract/preferences.ts";
import { useCollections } from "../../../_data/use-collections.ts";
import { usePreferences } from "../../../_data/use-preferences.ts";

interface CalendarState {
  /** IANA name: in which zone the person looks at the calendar. */
  zone: string;
  preferences: Preferences;
  calendars: Collection[];
  /** Those that the person may write into, the default one first. */
  writable: Collection[];
  /** Neither calendars nor preferences are known yet. */
  isLoading: boolean;
}

const CalendarContext = createContext<CalendarState | null>(null);
const defaults = Preferences.parse({});
const none: Collection[] = [];

/** Zone, choices and calendars of the person. */
export function useCalendar(): CalendarState {
  const state = use(CalendarContext);
  if (!state) throw new Error("useCalendar outside CalendarProvider");
  return state;
}

export function CalendarProvider({ children }: { children: ReactNode }) {
  const { data: known, isError } = usePreferences();
  // Without the choices the calendar is still of use.
  const preferences = known ?? (isError ? defaults : undefined);
  const { data: calendars = none, isPending } = useCollections("calendar");
  const state = useMemo<CalendarState>(
    () => ({
      zone: preferences?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      preferences: preferences ?? defaults,
      calendars,
      writable: calendars
        .filter(({ right, role }) => (right === "own" || right === "write") && role !== "subscribed")
        .sort((a, b) => Number(b.role === "default") - Number(a.role === "default")),
      isLoading: isPending || preferences === undefined,
    }),
    [preferences, calendars, isPending],
  );
  return <CalendarContext value={state}>{children}</CalendarContext>;
}
