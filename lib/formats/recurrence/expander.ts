import { ThreadPool } from "#lib/formats/threads/thread-pool.ts";
import type { ExpandTask, Expansion } from "./expand-task.ts";

type Expander = ThreadPool<ExpandTask[], Expansion[]>;

/** On globalThis because Next gives every route bundle its own copy of this module. */
const shared = globalThis as typeof globalThis & { pennypostExpander?: Expander };

/**
 * Expands rules in threads that can be killed, so that no rule can stop the server; one expansion for each task, in their
 * order. A list that takes too long is answered with expansions that say so.
 */
export async function expandInThread(
  tasks: ExpandTask[],
  expander: Expander = sharedExpander(),
): Promise<Expansion[]> {
  if (tasks.length === 0) return [];
  return (await expander.run(tasks)) ?? tasks.map(() => tooLong);
}

/** A pool of expanding threads. */
export function makeExpander(options: { threads: number; milliseconds: number }): Expander {
  return new ThreadPool({ ...options, file: "lib/formats/recurrence/expander-thread.ts" });
}

function sharedExpander(): Expander {
  shared.pennypostExpander ??= makeExpander({ threads: 2, milliseconds: 3_000 });
  return shared.pennypostExpander;
}

const tooLong: Expansion = {
  times: [],
  complete: false,
  refused: "This repeat rule takes too much work to follow.",
};
