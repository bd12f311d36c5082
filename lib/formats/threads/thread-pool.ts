import type { Worker } from "node:worker_threads";

interface Options {
  /** The thread's entry, as a path from the project's folder: Next bundles this file, but Node runs that one. It answers each message with one. */
  file: string;
  threads: number;
  /** How long one task may take. */
  milliseconds: number;
}

interface Job<Task, Answer> {
  task: Task;
  resolve: (answer: Answer | null) => void;
}

/** A few threads for work that strangers' data could make endless: a task that takes too long loses its thread. */
export class ThreadPool<Task, Answer> {
  readonly #options: Options;
  readonly #waiting: Job<Task, Answer>[] = [];
  readonly #idle: Worker[] = [];
  readonly #running = new Map<Worker, { job: Job<Task, Answer>; timer: NodeJS.Timeout }>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** The thread's answer; null where it took too long or broke. */
  run(task: Task): Promise<Answer | null> {
    return new Promise((resolve) => {
      this.#waiting.push({ task, resolve });
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
    thread.postMessage(job.task);
  }

  #startThread(): Worker {
    // Taken at run time: seeing a Worker, Next's bundler would take every file of the project for its entry.
    const threads = process.getBuiltinModule("node:worker_threads");
    const thread: Worker = new threads.Worker(`${process.cwd()}/${this.#options.file}`, {
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    thread.on("message", (answer: Answer) => {
      this.#idle.push(thread);
      this.#settle(thread, answer);
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

  #settle(thread: Worker, answer: Answer | null): void {
    const running = this.#running.get(thread);
    if (!running) return;
    clearTimeout(running.timer);
    this.#running.delete(thread);
    thread.unref();
    running.job.resolve(answer);
    this.#startNext();
  }
}
