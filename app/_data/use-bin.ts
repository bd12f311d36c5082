import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CollectionKind } from "#lib/contract/collections.ts";
import { type BinEntry, createPurge, createRestoration, listBin } from "#lib/contract/items.ts";
import { call } from "./api-client.ts";
import { itemChange } from "./item-change.ts";
import { queryKeys } from "./query-keys.ts";

const keyOf = (kind: CollectionKind) => [...queryKeys.items(kind), "bin"];

/** What was deleted of a kind, latest first. */
export function useBin(kind: CollectionKind) {
  return useQuery({
    queryKey: keyOf(kind),
    queryFn: async ({ signal }): Promise<BinEntry[]> =>
      (await call(listBin, { query: { kind }, signal })).entries,
  });
}

/** Takes entries out of the bin. Painted at once, and put back if the server refuses. */
export function useRestoreEntries(kind: CollectionKind) {
  return useEmptying(kind, createRestoration);
}

/** Deletes entries for ever. Painted at once, and put back if the server refuses. */
export function usePurgeEntries(kind: CollectionKind) {
  return useEmptying(kind, createPurge);
}

function useEmptying(kind: CollectionKind, endpoint: typeof createRestoration | typeof createPurge) {
  const client = useQueryClient();
  const queryKey = keyOf(kind);
  return useMutation({
    mutationKey: itemChange,
    mutationFn: (entries: readonly BinEntry[]) =>
      call(endpoint, { body: { entries: entries.map(({ type, id }) => ({ type, id })) } }),
    onMutate: async (entries) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<BinEntry[]>(queryKey);
      const ids = new Set(entries.map(({ id }) => id));
      client.setQueryData<BinEntry[]>(queryKey, (all) => all?.filter(({ id }) => !ids.has(id)));
      return before;
    },
    onError: (_error, _entries, before) => client.setQueryData(queryKey, before),
    onSettled: () => {
      const keys = [queryKeys.items(kind), queryKeys.items("calendar"), queryKeys.collections];
      return Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: key })));
    },
  });
}
