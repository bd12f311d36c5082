import { Worker } from "node:worker_threads";
import type { ExpandTask, Expansion } from "./expand-task.ts";

type Options = { threads: number; milliseconds: number };
type Job = { tasks: ExpandTask[]; resolve: (expansions: Expansion[]) => void };

/**
 * Expands rules in threads of its own. A list of tasks that takes longer than `milliseconds` loses its thread and is
 * answered with expansions that say so; the others go on. So no rule can stop the server.
 */
export class Expander {
  readonly #options: Options;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #running = new Map<Worker, { job: Job; timer: NodeJS.Timeout }>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** One expansion for each task, in their order. */
  expand(tasks: ExpandTask[]): Promise<Expansion[]> {
    if (tasks.length === 0) return Promise.resolve([]);
    return new Promise((resolve) => {
      this.#waiting.push({ tasks, resolve });
      this.#startNext();
    });
  }

  /** Ends the threads that have nothing to do. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((thread) => thread.terminate()));
  }

  #startNext(): void {
    if (this.#running.size >= this.#options.threads) return;
    const job = this.#waiting.shift();
    if (!job) return;
    const thread = this.#idle.pop() ?? this.#startThread();
    const timer = setTimeout(() => this.#giveUp(thread), this.#options.milliseconds);
    this.#running.set(thread, { job, timer });
    // While it works the process waits for it; an idle thread keeps nobody alive.
    thread.ref();
    thread.postMessage(job.tasks);
  }

  /** By its path in the project, as Next bundles this file and Node runs that one. */
  #startThread(): Worker {
    const file = ["lib", "formats", "recurrence", "expander-thread.ts"].join("/");
    const thread = new Worker(`${process.cwd()}/${file}`);
    thread.on("message", (expansions: Expansion[]) => {
      this.#idle.push(thread);
      this.#settle(thread, expansions);
    });
    thread.on("error", () => this.#giveUp(thread));
    thread.on("exit", () => this.#giveUp(thread));
    return thread;
  }

  #giveUp(thread: Worker): void {
    void thread.terminate();
    const at = this.#idle.indexOf(thread);
    if (at >= 0) this.#idle.splice(at, 1);
    this.#settle(thread, null);
  }

  #settle(thread: Worker, expansions: Expansion[] | null): void {
    const running = this.#running.get(thread);
    if (!running) return;
    clearTimeout(running.timer);
    this.#running.delete(thread);
    thread.unref();
    running.job.resolve(expansions ?? running.job.tasks.map(() => tooLong));
    this.#startNext();
  }
}

const tooLong: Expansion = {
  times: [],
  complete: false,
  refused: "This repeat rule takes too much work to follow.",
};

const shared = globalThis as typeof globalThis & { pennypostExpander?: Expander };

/** Expands in the process's own few threads. */
export function expandInThread(tasks: ExpandTask[]): Promise<Expansion[]> {
  shared.pennypostExpander ??= new Expander({ threads: 2, milliseconds: 3_000 });
  return shared.pennypostExpander.expand(tasks);
}
