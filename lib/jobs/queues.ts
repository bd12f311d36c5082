import { PgBoss } from "pg-boss";
import { config } from "#lib/config.ts";
import { log } from "#lib/log.ts";

/** One queue for each kind of job. A job only says that something is to be looked at; the rows hold the truth. */
export const queues = { sendSubmission: "send-submission", cleanUp: "clean-up" } as const;

/** What a send-submission job carries. */
export interface SendSubmissionJob {
  id: string;
  accountId: string;
}

/**
 * A connection to the queues, which lie in the schema `pgboss`, made here when missing. The worker also listens for new
 * jobs and looks after the tables; the web server only sends.
 */
export async function openQueues(role: "web" | "worker"): Promise<PgBoss> {
  const works = role === "worker";
  const boss = new PgBoss({
    connectionString: config().DATABASE_URL,
    schema: "pgboss",
    max: works ? 4 : 2,
    supervise: works,
    schedule: works,
    useListenNotify: works,
    instanceName: role,
  });
  boss.on("error", (err) => log().warn({ err }, "the job queue has trouble with the database"));
  try {
    await boss.start();
    // What a lost wake-up would have done, the sweep does: jobs need no retries, and are of no interest afterwards.
    const shortLived = { retryLimit: 0, deleteAfterSeconds: 3600, notify: true };
    await boss.createQueue(queues.sendSubmission, shortLived);
    await boss.createQueue(queues.cleanUp, shortLived);
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
}
