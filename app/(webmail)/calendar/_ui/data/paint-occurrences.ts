import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { EditScope, Occurrence } from "#lib/contract/calendar.ts";
import { type OccurrenceWindow, occurrenceKey } from "./use-occurrences.ts";

/** What the cache held before a change was painted. */
export type Painted = [QueryKey, OccurrenceWindow | undefined][];

/** Shows occurrences as changed in every window that is known, before the server has answered. */
export async function paintOccurrences(
  client: QueryClient,
  change: (occurrences: Occurrence[]) => Occurrence[],
): Promise<Painted> {
  // An older answer must not overwrite the paint.
  await client.cancelQueries({ queryKey: occurrenceKey });
  const before = client.getQueriesData<OccurrenceWindow>({ queryKey: occurrenceKey });
  for (const [key, window] of before) {
    if (window) client.setQueryData(key, { ...window, occurrences: change(window.occurrences) });
  }
  return before;
}

/** Puts back what was there before. */
export function unpaintOccurrences(client: QueryClient, painted: Painted | undefined): void {
  for (const [key, window] of painted ?? []) client.setQueryData(key, window);
}

/** Which event or which occurrence of it something is done to. */
export interface Target {
  itemId: string;
  version: number;
  recurrenceId: string | null;
  scope: EditScope;
}

/** Whether an occurrence is among those that a change is for. */
export function isMeant(occurrence: Occurrence, { itemId, recurrenceId, scope }: Target): boolean {
  if (occurrence.kind !== "event" || occurrence.itemId !== itemId) return false;
  if (scope === "all" || !recurrenceId) return true;
  if (scope === "this") return occurrence.recurrenceId === recurrenceId;
  return (occurrence.recurrenceId ?? "") >= recurrenceId;
}
