import { useQuery } from "@tanstack/react-query";
import { listSubmissions, type Submission, type SubmissionState } from "#lib/contract/outbox.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

const moving: ReadonlySet<SubmissionState> = new Set(["queued", "submitting", "submitted"]);
const stuck: ReadonlySet<SubmissionState> = new Set(["failed", "unknown"]);

/** On its way without anybody having to do something. */
function isMoving(submission: Submission): boolean {
  return moving.has(submission.state);
}

/** Waits for the person: refused, or nobody knows whether it arrived. */
export function isStuck(submission: Submission): boolean {
  return stuck.has(submission.state);
}

/** What was accepted and is not yet filed in Sent, newest first. Asked for again while anything is in it. */
export function useSubmissions() {
  return useQuery({
    queryKey: queryKeys.outbox,
    queryFn: async ({ signal }): Promise<Submission[]> =>
      (await call(listSubmissions, { signal })).submissions,
    staleTime: 1_000,
    refetchInterval: ({ state: { data } }) => {
      if (data?.some(isMoving)) return 2_000;
      return data?.some(isStuck) ? 15_000 : false;
    },
  });
}
