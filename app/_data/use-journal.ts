import { useQuery } from "@tanstack/react-query";
import {
  type JournalEntry,
  listActivity,
  listEntries,
  listJournalLabels,
  openEntry,
} from "#lib/contract/journal.ts";
import { listMailOfDays } from "#lib/contract/messages.ts";
import { call } from "./api-client.ts";
import { addDays, type Day } from "./days.ts";
import { queryKeys } from "./query-keys.ts";

/** What of the journal is shown. */
export interface JournalFilter {
  collectionId?: string | undefined;
  category?: string | undefined;
  address?: string | undefined;
}

/** Days of the journal; `to` is the day after the last, null: whatever is to come. */
export interface DayRange {
  from: Day;
  to: Day | null;
}

const journal = queryKeys.items("journal");

/** The entries of some days, and the day of the one before. */
export function useEntries({ from, to }: DayRange, filter: JournalFilter, timeZone: string) {
  return useQuery({
    queryKey: [...journal, "entries", from, to, filter, timeZone],
    queryFn: ({ signal }) =>
      call(listEntries, {
        query: { from, ...(to && { to }), timeZone, limit: 500, ...withoutUndefined(filter) },
        signal,
      }),
  });
}

/** Entries of all days with these words. */
export function useEntrySearch(typed: string, filter: JournalFilter) {
  return useQuery({
    queryKey: [...journal, "search", typed, filter],
    queryFn: async ({ signal }): Promise<JournalEntry[]> =>
      (await call(listEntries, { query: { q: typed, limit: 100, ...withoutUndefined(filter) }, signal }))
        .entries,
    enabled: typed !== "",
    placeholderData: (before) => before,
  });
}

/** All notes, the last changed first. */
export function useNotes() {
  return useQuery({
    queryKey: [...journal, "notes"],
    queryFn: async ({ signal }): Promise<JournalEntry[]> =>
      (await call(listEntries, { query: { kind: "note", limit: 500 }, signal })).entries,
  });
}

/** The categories and people that the journal names. */
export function useJournalLabels() {
  return useQuery({
    queryKey: [...journal, "labels"],
    queryFn: ({ signal }) => call(listJournalLabels, { signal }),
  });
}

/** One entry, as the server has it now. */
export const entryQuery = (id: string) => ({
  queryKey: [...journal, "entry", id],
  queryFn: (): Promise<JournalEntry> => call(openEntry, { params: { entryId: id } }),
  staleTime: 0,
});

/** Meetings held and tasks finished on some days. */
export function useActivity(range: DayRange, filter: JournalFilter, timeZone: string, enabled: boolean) {
  const { category, address } = filter;
  const to = range.to ?? addDays(range.from, 99);
  return useQuery({
    queryKey: [...journal, "activity", range.from, to, category, address, timeZone],
    queryFn: ({ signal }) =>
      call(listActivity, {
        query: { from: range.from, to, timeZone, ...withoutUndefined({ category, address }) },
        signal,
      }),
    enabled,
  });
}

/** Mail sent and received on some days. */
export function useMailOfDays(range: DayRange, address: string | undefined, enabled: boolean) {
  const to = range.to ?? addDays(range.from, 99);
  return useQuery({
    queryKey: [...journal, "mail", range.from, to, address],
    queryFn: ({ signal }) =>
      call(listMailOfDays, { query: { from: range.from, to, ...withoutUndefined({ address }) }, signal }),
    enabled,
  });
}

function withoutUndefined<T extends object>(filter: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
