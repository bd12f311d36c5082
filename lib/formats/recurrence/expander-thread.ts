import { parentPort } from "node:worker_threads";
import { AppError } from "#lib/errors.ts";
import { listInstances } from "./expand-rule.ts";
import type { ExpandTask, Expansion } from "./expand-task.ts";
import { parseRule } from "./parse-rule.ts";

// The entry of an expander's thread: takes a list of tasks, answers with a list of expansions.

parentPort?.on("message", (tasks: ExpandTask[]) => parentPort?.postMessage(tasks.map(expandTask)));

function expandTask({ rule: text, start, dateOnly, until, from, to, limit }: ExpandTask): Expansion {
  try {
    const rule = parseRule(text);
    const options = { from, to: until === null ? to : Math.min(to, until), dateOnly, limit };
    const ruled = until === null ? rule : { ...rule, until: null };
    return { ...listInstances(ruled, start, options), refused: null };
  } catch (error) {
    if (error instanceof AppError) return { times: [], complete: false, refused: error.publicMessage };
    throw error;
  }
}
