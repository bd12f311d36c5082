import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  type Collection,
  type CollectionKind,
  changeCollection,
  createCollection,
  deleteCollection,
  listCollections,
} from "#lib/contract/collections.ts";
import { createRestoration } from "#lib/contract/items.ts";
import { call } from "./api-client.ts";
import { itemChange } from "./item-change.ts";
import { queryKeys } from "./query-keys.ts";

/** The person's own collections of a kind and those shared with them, their own first. */
export function useCollections(kind: CollectionKind) {
  return useQuery({
    queryKey: queryKeys.collections,
    queryFn: async ({ signal }): Promise<Collection[]> =>
      (await call(listCollections, { query: {}, signal })).collections,
    select: (collections) => collections.filter((collection) => collection.kind === kind),
  });
}

export function useCreateCollection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { kind: CollectionKind; name: string; color: string }) =>
      call(createCollection, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.collections }),
  });
}

export interface CollectionChange {
  collection: Collection;
  change: { name?: string; color?: string; hidden?: boolean; position?: number };
}

/** Renames, recolours, hides or moves a collection. Painted at once, and put back if the server refuses. */
export function useChangeCollection() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: ({ collection, change }: CollectionChange) =>
      call(changeCollection, { params: { collectionId: collection.id }, body: change }),
    onMutate: ({ collection, change }) =>
      paint(client, (all) => all.map((one) => (one.id === collection.id ? { ...one, ...change } : one))),
    onError: (_error, _change, before) => client.setQueryData(queryKeys.collections, before),
    onSettled: (_answer, _error, { collection }) => refresh(client, collection.kind),
  });
}

/** Puts a collection with all its items into the bin. Painted at once, and put back if the server refuses. */
export function useDeleteCollection() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: (collection: Collection) =>
      call(deleteCollection, { params: { collectionId: collection.id } }),
    onMutate: (collection) => paint(client, (all) => all.filter(({ id }) => id !== collection.id)),
    onError: (_error, _collection, before) => client.setQueryData(queryKeys.collections, before),
    onSettled: (_answer, _error, { kind }) => refresh(client, kind),
  });
}

/** Takes a deleted collection out of the bin. */
export function useRestoreCollection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Collection) =>
      call(createRestoration, { body: { entries: [{ type: "collection", id }] } }),
    onSettled: (_answer, _error, { kind }) => refresh(client, kind),
  });
}

async function paint(client: QueryClient, change: (collections: Collection[]) => Collection[]) {
  await client.cancelQueries({ queryKey: queryKeys.collections });
  const before = client.getQueryData<Collection[]>(queryKeys.collections);
  client.setQueryData<Collection[]>(queryKeys.collections, (all) => all && change(all));
  return before;
}

/** Also what is shown of its items; of the calendar in any case, because it shows birthdays and tasks too. */
async function refresh(client: QueryClient, kind: CollectionKind): Promise<void> {
  const keys = [queryKeys.collections, queryKeys.items(kind), queryKeys.items("calendar")];
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}
