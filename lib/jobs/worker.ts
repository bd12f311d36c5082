import { setTimeout as delay } from "node:timers/promises";
import type { PgBoss } from "pg-boss";
import { config } from "#lib/config.ts";
import { db } from "#lib/db.ts";
import { log } from "#lib/log.ts";
import { releaseSubmissions } from "#lib/outbox/delivery/release-submissions.ts";
import { sendSubmission } from "#lib/outbox/delivery/send-submission.ts";
import { bookingServices, invitationServices, mailGateway, pushGateway, webGateway } from "#lib/runtime.ts";
import { cleanUp, cleanUpSchedule } from "./clean-up.ts";
import { keepScheduling } from "./keep-scheduling.ts";
import { openQueues, queues, type SendSubmissionJob } from "./queues.ts";
import { RunningSends } from "./running-sends.ts";
import { handleSendSubmission, sendSubmissionPolling } from "./send-submission.ts";
import { startRecurringWork } from "./start-recurring-work.ts";
import { sweepInterval, sweepOutbox } from "./sweep-outbox.ts";

// The worker's entry: sends what was accepted, and cleans up. `node lib/jobs/worker.ts`

/** How long a stop waits for what runs, before and after it gives back what was not handed over. In milliseconds. */
const patience = 800;

const services = { mail: mailGateway(), serverFilesSent: config().MAIL_FILES_SENT };
const sends = new RunningSends((id, leaseId) => sendSubmission(id, leaseId, services));
const stopping = new AbortController();

// All that the worker knows is in the database, so what one job breaks is no reason to end the others.
process.on("unhandledRejection", (err) => log().error({ err }, "a promise was rejected and nobody listened"));
process.on("uncaughtException", (err) => log().error({ err }, "an error was thrown and nobody caught it"));
process.once("SIGTERM", () => stopping.abort());
process.once("SIGINT", () => stopping.abort());

await run();

async function run(): Promise<void> {
  await sweepOutbox(sends);
  const sweep = setInterval(() => void sweepOutbox(sends), sweepInterval);
  void keepScheduling(invitationServices(), stopping.signal);
  const recurring = { ...bookingServices(), push: pushGateway(), fetchFromWeb: webGateway() };
  startRecurringWork(recurring, stopping.signal);
  const boss = await openQueuesOnceThere();
  if (boss) await takeJobs(boss);
  log().info("Worker ready");
  if (!stopping.signal.aborted)
    await new Promise((resolve) => stopping.signal.addEventListener("abort", resolve));
  clearInterval(sweep);
  await finish(boss);
}

/** Waits for a database that is not there yet. Answers null when the worker is told to stop before. */
async function openQueuesOnceThere(): Promise<PgBoss | null> {
  while (!stopping.signal.aborted) {
    try {
      return await openQueues("worker");
    } catch (err) {
      log().error({ err }, "the job queue cannot be opened; trying again");
      await delay(2_000);
    }
  }
  return null;
}

async function takeJobs(boss: PgBoss): Promise<void> {
  await boss.work<SendSubmissionJob>(queues.sendSubmission, sendSubmissionPolling, (jobs) =>
    handleSendSubmission(jobs, sends),
  );
  await boss.work(queues.cleanUp, cleanUp);
  await boss.schedule(queues.cleanUp, cleanUpSchedule);
}

/** Ends within a few seconds. What was not handed over by then is given back; it cannot go out after that. */
async function finish(boss: PgBoss | null): Promise<never> {
  sends.stop();
  const closed = boss?.stop({ graceful: false }).catch(() => {});
  await Promise.race([sends.finished(), delay(patience)]);
  await releaseSubmissions(sends.leaseIds).catch((err) => log().error({ err }, "leases were not given back"));
  await Promise.race([sends.finished(), delay(patience)]);
  await Promise.race([Promise.all([closed, db().$disconnect()]), delay(patience / 2)]);
  log().info("Worker stopped");
  process.exit(0);
}
