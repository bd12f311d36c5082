import type { Job } from "pg-boss";
import type { SendSubmissionJob } from "./queues.ts";
import type { RunningSends } from "./running-sends.ts";

/**
 * How often the queue is asked for jobs whose time has come, in seconds: NOTIFY tells only of jobs that are due when
 * they are made, and most wait for the time of undo.
 */
export const sendSubmissionPolling = {
  batchSize: 50,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 0.5,
};

/** Starts what the jobs name and does not wait for it: a wake-up has done its work when somebody is awake. */
export async function handleSendSubmission(
  jobs: Job<SendSubmissionJob>[],
  sends: RunningSends,
): Promise<void> {
  for (const { data } of jobs) sends.start(data);
}
