import { type QueryClient, useQuery } from "@tanstack/react-query";
import { openEvent } from "#lib/contract/calendar.ts";
import { call } from "../../../../_data/api-client.ts";
import { queryKeys } from "../../../../_data/query-keys.ts";

/** An event with all its fields; `recurrenceId`: which occurrence of a series. */
export function useEvent(eventId: string, recurrenceId: string | null) {
  return useQuery(eventQuery(eventId, recurrenceId));
}

/** The event as the server has it now. */
export function fetchEvent(client: QueryClient, eventId: string, recurrenceId: string | null) {
  return client.fetchQuery({ ...eventQuery(eventId, recurrenceId), staleTime: 0 });
}

function eventQuery(eventId: string, recurrenceId: string | null) {
  return {
    queryKey: [...queryKeys.items("calendar"), "event", eventId, recurrenceId],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call(openEvent, {
        params: { eventId },
        query: recurrenceId ? { recurrenceId } : {},
        signal,
      }),
  };
}
