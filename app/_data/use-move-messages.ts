import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FolderRole } from "#lib/contract/folders.ts";
import { moveMessages } from "#lib/contract/messages.ts";
import { call } from "./api-client.ts";
import { inBatches } from "./in-batches.ts";
import { mailChange, refreshAfterChange } from "./mail-change.ts";
import { paintRemoval, unpaint } from "./paint-change.ts";

export type Target = { folderId: string } | { role: FolderRole };

interface Move {
  ids: readonly string[];
  to: Target;
}

/**
 * Moves messages. Painted at once, and put back if the server refuses. Answers with the messages' new ids, as far as the
 * server tells them.
 */
export function useMoveMessages() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: mailChange,
    mutationFn: async ({ ids, to }: Move): Promise<string[]> => {
      const newIds: string[] = [];
      for (const batch of inBatches(ids)) {
        const { moved } = await call(moveMessages, { body: { ids: batch, to } });
        newIds.push(...moved.flatMap((message) => message.to ?? []));
      }
      return newIds;
    },
    onMutate: ({ ids, to }) => paintRemoval(client, new Set(ids), to),
    onError: (_error, _move, painted) => unpaint(client, painted),
    onSettled: () => refreshAfterChange(client),
  });
}
