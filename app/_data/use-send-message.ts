import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createSubmission, type Draft } from "#lib/contract/outbox.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

/**
 * Hands a message to the outbox. `idempotencyKey` stays the same over retries of one message, so that an answer that
 * got lost does not send it twice.
 */
export function useSendMessage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { idempotencyKey: string; draft: Draft }) => call(createSubmission, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
}
