import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { openMessage } from "#lib/contract/messages.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

const messageQuery = (messageId: string) =>
  queryOptions({
    queryKey: queryKeys.message(messageId),
    queryFn: ({ signal }) => call(openMessage, { params: { messageId }, signal }),
    // A message never changes; its flags are kept true by the list.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10 * 60_000,
  });

/** One message with its text. */
export function useMessage(messageId: string) {
  return useQuery(messageQuery(messageId));
}

/** Fetches a message that the person is likely to open next. */
export function usePrefetchMessage(): (messageId: string) => void {
  const client: QueryClient = useQueryClient();
  return useCallback((messageId) => void client.prefetchQuery(messageQuery(messageId)), [client]);
}
