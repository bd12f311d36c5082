import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Temporal } from "temporal-polyfill";
import { type Occurrence, viewCalendar } from "#lib/contract/calendar.ts";
import { call } from "../../../../_data/api-client.ts";
import { queryKeys } from "../../../../_data/query-keys.ts";
import type { CalendarWindow } from "./calendar-window.ts";

export interface OccurrenceWindow {
  occurrences: Occurrence[];
  incomplete: string[];
}

/** Under which every window of occurrences is kept. */
export const occurrenceKey = [...queryKeys.items("calendar"), "view"];

/** What happens in a window, in the zone of the person; the windows before and after it are fetched for the next click. */
export function useOccurrences(window: CalendarWindow, neighbours: CalendarWindow[], timeZone: string) {
  const client = useQueryClient();
  const query = useQuery({
    ...occurrenceQuery(window, timeZone),
    placeholderData: (previous) => coveringWindow(client, window, timeZone) ?? keepPreviousData(previous),
  });
  const wanted = neighbours.map(({ from, to }) => `${from}/${to}`).join();
  const isKnown = query.isSuccess && !query.isPlaceholderData;
  useEffect(() => {
    if (!isKnown) return;
    for (const pair of wanted.split(",")) {
      const [from = "", to = ""] = pair.split("/");
      void client.prefetchQuery(occurrenceQuery({ from, to }, timeZone));
    }
  }, [client, isKnown, wanted, timeZone]);
  return query;
}

function occurrenceQuery({ from, to }: CalendarWindow, timeZone: string) {
  return {
    queryKey: [...occurrenceKey, timeZone, from, to],
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<OccurrenceWindow> =>
      call(viewCalendar, {
        query: { from: startOfDay(from, timeZone), to: startOfDay(to, timeZone), timeZone },
        signal,
      }),
  };
}

function startOfDay(date: string, timeZone: string): string {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant().toString();
}

/** A larger window that is known already, such as the month of a week. */
function coveringWindow(client: QueryClient, { from, to }: CalendarWindow, timeZone: string) {
  for (const [key, data] of client.getQueriesData<OccurrenceWindow>({
    queryKey: [...occurrenceKey, timeZone],
  })) {
    const [knownFrom, knownTo] = key.slice(-2).map(String);
    if (data && knownFrom && knownTo && knownFrom <= from && knownTo >= to) return data;
  }
  return undefined;
}
