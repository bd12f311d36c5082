import { randomUUID } from "node:crypto";
import { log } from "#lib/log.ts";
import type { SendSubmissionJob } from "./queues.ts";

/** Each holds its message in memory. */
const mostAtOnce = 6;
/** A person whose server stalls must not hold up the others. */
const mostForOneAccount = 2;

/** The submissions that this worker is at, and those that wait for their turn; each only once. */
export class RunningSends {
  readonly #send: (id: string, leaseId: string) => Promise<void>;
  readonly #waiting = new Map<string, SendSubmissionJob>();
  readonly #running = new Map<string, { accountId: string; leaseId: string; done: Promise<void> }>();
  #stopped = false;

  constructor(send: (id: string, leaseId: string) => Promise<void>) {
    this.#send = send;
  }

  /** Returns at once. */
  start(job: SendSubmissionJob): void {
    if (this.#running.has(job.id)) return;
    this.#waiting.set(job.id, job);
    this.#fill();
  }

  /** Takes nothing new; what waits is found again by the next worker. */
  stop(): void {
    this.#stopped = true;
    this.#waiting.clear();
  }

  get leaseIds(): string[] {
    return [...this.#running.values()].map(({ leaseId }) => leaseId);
  }

  /** Resolves when nothing runs any more. */
  async finished(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ done }) => done));
  }

  #fill(): void {
    if (this.#stopped) return;
    for (const job of this.#waiting.values()) {
      if (this.#running.size >= mostAtOnce) return;
      if (this.#countOf(job.accountId) >= mostForOneAccount) continue;
      this.#waiting.delete(job.id);
      const leaseId = randomUUID();
      this.#running.set(job.id, { accountId: job.accountId, leaseId, done: this.#run(job.id, leaseId) });
    }
  }

  #countOf(accountId: string): number {
    return [...this.#running.values()].filter((running) => running.accountId === accountId).length;
  }

  async #run(id: string, leaseId: string): Promise<void> {
    try {
      await this.#send(id, leaseId);
    } catch (err) {
      log().error({ err, submission: id }, "sending failed; the sweep tries again");
    } finally {
      this.#running.delete(id);
      this.#fill();
    }
  }
}
