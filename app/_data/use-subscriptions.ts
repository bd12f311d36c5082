import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createSubscription, listSubscriptions, refreshSubscription } from "#lib/contract/subscriptions.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

const key = [...queryKeys.collections, "subscriptions"];

/** The person's subscribed calendars, and those that are offered by name. */
export function useSubscriptions(enabled = true) {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => call(listSubscriptions, { signal }), enabled });
}

export function useSubscribe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { url: string; name?: string; color: string }) => call(createSubscription, { body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.collections }),
        client.invalidateQueries({ queryKey: queryKeys.items("calendar") }),
      ]),
  });
}

export function useRefreshSubscription() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (collectionId: string) => call(refreshSubscription, { params: { collectionId } }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
