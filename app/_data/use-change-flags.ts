import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changeFlags } from "#lib/contract/messages.ts";
import { call } from "./api-client.ts";
import { inBatches } from "./in-batches.ts";
import { mailChange, refreshAfterChange } from "./mail-change.ts";
import { paintFlags, unpaint } from "./paint-change.ts";

export interface FlagChange {
  ids: readonly string[];
  seen?: boolean;
  flagged?: boolean;
}

/** Marks messages as read or unread, starred or not. Painted at once, and put back if the server refuses. */
export function useChangeFlags() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: mailChange,
    mutationFn: async ({ ids, ...flags }: FlagChange) => {
      for (const batch of inBatches(ids)) await call(changeFlags, { body: { ids: batch, ...flags } });
    },
    onMutate: ({ ids, ...flags }) => paintFlags(client, new Set(ids), flags),
    onError: (_error, _change, painted) => {
      unpaint(client, painted);
      return refreshAfterChange(client);
    },
  });
}
