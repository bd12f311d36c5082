import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Collection } from "#lib/contract/collections.ts";
import {
  changeShare,
  createShares,
  deleteShare,
  listShares,
  type Share,
  type ShareRight,
} from "#lib/contract/shares.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

const keyOf = (collectionId: string) => [...queryKeys.shares, collectionId];

/** With whom a collection of one's own is shared. */
export function useShares(collectionId: string) {
  return useQuery({
    queryKey: keyOf(collectionId),
    queryFn: async ({ signal }): Promise<Share[]> =>
      (await call(listShares, { params: { collectionId }, signal })).shares,
  });
}

/** Offers a collection to people. Answers with the addresses that nobody of this server has. */
export function useCreateShares({ id: collectionId }: Collection) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: { addresses: string[]; right: ShareRight; via?: string }) => {
      const { shares, unknown } = await call(createShares, { params: { collectionId }, body });
      client.setQueryData(keyOf(collectionId), shares);
      return unknown;
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.collections }),
  });
}

/** Changes what another may do. Painted at once, and put back if the server refuses. */
export function useChangeShare({ id: collectionId }: Collection) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ share, right }: { share: Share; right: ShareRight }) =>
      call(changeShare, { params: { shareId: share.id }, body: { right } }),
    onMutate: ({ share, right }) =>
      paint(client, collectionId, (all) => all.map((one) => (one.id === share.id ? { ...one, right } : one))),
    onError: (_error, _change, before) => client.setQueryData(keyOf(collectionId), before),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(collectionId) }),
  });
}

/** Takes a share back. Painted at once, and put back if the server refuses. */
export function useRevokeShare({ id: collectionId }: Collection) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (share: Share) => call(deleteShare, { params: { shareId: share.id } }),
    onMutate: (share) => paint(client, collectionId, (all) => all.filter(({ id }) => id !== share.id)),
    onError: (_error, _share, before) => client.setQueryData(keyOf(collectionId), before),
    onSettled: () =>
      Promise.all(
        [keyOf(collectionId), queryKeys.collections].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

async function paint(client: QueryClient, collectionId: string, change: (shares: Share[]) => Share[]) {
  const queryKey = keyOf(collectionId);
  await client.cancelQueries({ queryKey });
  const before = client.getQueryData<Share[]>(queryKey);
  client.setQueryData<Share[]>(queryKey, (all) => all && change(all));
  return before;
}
