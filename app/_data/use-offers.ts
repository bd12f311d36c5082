import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Collection } from "#lib/contract/collections.ts";
import { answerShare, deleteShare, listOffers, type Offer } from "#lib/contract/shares.ts";
import { call } from "./api-client.ts";
import { itemChange } from "./item-change.ts";
import { queryKeys } from "./query-keys.ts";

const offersKey = [...queryKeys.shares, "offers"];

/** What other people offer to share. */
export function useOffers() {
  return useQuery({
    queryKey: offersKey,
    queryFn: async ({ signal }): Promise<Offer[]> => (await call(listOffers, { signal })).offers,
  });
}

/** Accepts or declines. Painted at once. */
export function useAnswerOffer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ offer, answer }: { offer: Offer; answer: "accepted" | "declined" }) =>
      call(answerShare, { params: { shareId: offer.id }, body: { answer } }),
    onMutate: async ({ offer }) => {
      await client.cancelQueries({ queryKey: offersKey });
      client.setQueryData<Offer[]>(offersKey, (all) => all?.filter(({ id }) => id !== offer.id));
    },
    onSettled: (_answer, _error, { offer }) => {
      const keys = [offersKey, queryKeys.collections, queryKeys.items(offer.collection.kind)];
      return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}

/** Leaves what another person shares. Painted at once, and put back if the server refuses. */
export function useLeaveCollection() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: async ({ shareId }: Collection) => {
      if (shareId) await call(deleteShare, { params: { shareId } });
    },
    onMutate: async ({ id }) => {
      await client.cancelQueries({ queryKey: queryKeys.collections });
      const before = client.getQueryData<Collection[]>(queryKeys.collections);
      client.setQueryData<Collection[]>(queryKeys.collections, (all) => all?.filter((one) => one.id !== id));
      return before;
    },
    onError: (_error, _collection, before) => client.setQueryData(queryKeys.collections, before),
    onSettled: (_answer, _error, { kind }) =>
      Promise.all(
        [queryKeys.collections, queryKeys.items(kind)].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
