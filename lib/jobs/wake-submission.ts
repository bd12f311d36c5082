import type { PgBoss } from "pg-boss";
import { log } from "#lib/log.ts";
import { openQueues, queues } from "./queues.ts";

const shared = globalThis as typeof globalThis & { pennypostQueues?: Promise<PgBoss> | undefined };

/** Asks the worker to look at a submission at `sendAt`. Never rejects: the worker's sweep finds what is missed. */
export async function wakeSubmission(submission: {
  id: string;
  accountId: string;
  sendAt: Date;
}): Promise<void> {
  const { sendAt: startAfter, ...job } = submission;
  try {
    const boss = await openOnce();
    await boss.send(queues.sendSubmission, job, { startAfter });
  } catch (err) {
    log().warn({ err, submission: submission.id }, "a wake-up was not sent; the sweep will find the message");
  }
}

/** On globalThis because Next gives every route bundle its own copy of this module. */
async function openOnce(): Promise<PgBoss> {
  shared.pennypostQueues ??= openQueues("web");
  try {
    return await shared.pennypostQueues;
  } catch (error) {
    shared.pennypostQueues = undefined;
    throw error;
  }
}
