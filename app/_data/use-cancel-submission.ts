import { useMutation, useQueryClient } from "@tanstack/react-query";
import { cancelSubmission, type Draft } from "#lib/contract/outbox.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

/** Takes a message back out of the outbox and answers with what the composer held. */
export function useCancelSubmission() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (submissionId: string): Promise<Draft> =>
      (await call(cancelSubmission, { params: { submissionId } })).draft,
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
}
