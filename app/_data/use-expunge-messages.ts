import { useMutation, useQueryClient } from "@tanstack/react-query";
import { expungeMessages } from "#lib/contract/messages.ts";
import { call } from "./api-client.ts";
import { inBatches } from "./in-batches.ts";
import { mailChange, refreshAfterChange } from "./mail-change.ts";
import { paintRemoval, unpaint } from "./paint-change.ts";

/** Deletes messages for ever. Painted at once, and put back if the server refuses. */
export function useExpungeMessages() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: mailChange,
    mutationFn: async (ids: readonly string[]) => {
      for (const batch of inBatches(ids)) await call(expungeMessages, { body: { ids: batch } });
    },
    onMutate: (ids) => paintRemoval(client, new Set(ids)),
    onError: (_error, _ids, painted) => unpaint(client, painted),
    onSettled: () => refreshAfterChange(client),
  });
}
