import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { listRevisions, type Revision, restoreRevision } from "#lib/contract/items.ts";
import { call } from "./api-client.ts";
import { itemChange } from "./item-change.ts";

const keyOf = (itemId: string) => ["items", "revisions", itemId];

/** The versions of an item, newest first. */
export function useRevisions(itemId: string) {
  return useQuery({
    queryKey: keyOf(itemId),
    // Whoever opens the history wants it as it is now.
    staleTime: 0,
    queryFn: async ({ signal }): Promise<Revision[]> =>
      (await call(listRevisions, { params: { itemId }, signal })).revisions,
  });
}

/** Makes an earlier version the latest again; answers with what undoes it. */
export function useRestoreRevision(itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: (body: { version: number; from: number }) =>
      call(restoreRevision, { params: { itemId }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ["items"] }),
  });
}
