import { useMutation, useQueryClient } from "@tanstack/react-query";
import { retrySubmission } from "#lib/contract/outbox.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

/** Tries a message that failed again now. */
export function useRetrySubmission() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (submissionId: string) => call(retrySubmission, { params: { submissionId } }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
}
