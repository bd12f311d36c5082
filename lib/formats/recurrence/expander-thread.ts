import { parentPort } from "node:worker_threads";
import { AppError } from "#lib/errors.ts";
import { listInstances } from "./expand-rule.ts";
import type { ExpandTask, Expansion } from "./expand-task.ts";
import { parseRule } from "./parse-rule.ts";

// The entry of an expander's thread: takes a list of tasks, answers with a list of expansions.

parentPort?.on("message", (tasks: ExpandTask[]) => parentPort?.postMessage(expandAll(tasks)));

/** What an honest rule needs for a month, and what the few that must be counted from their start may take. */
const fewSteps = 10_000;
const manySteps = 300_000;
/** How long the second round may take, in milliseconds. */
const patience = 1_000;

/** Two rounds, so that a few rules that need much cannot take the others' time. */
function expandAll(tasks: ExpandTask[]): Expansion[] {
  const expansions = tasks.map((task) => expandTask(task, fewSteps));
  const end = performance.now() + patience;
  return expansions.map((expansion, index) => {
    const task = tasks[index];
    const { complete, refused, times } = expansion;
    if (!task || complete || refused !== null || times.length >= task.limit) return expansion;
    return performance.now() < end ? expandTask(task, manySteps) : expansion;
  });
}

function expandTask(task: ExpandTask, steps: number): Expansion {
  const { rule: text, start, dateOnly, until, from, to, limit } = task;
  try {
    const rule = parseRule(text);
    const options = { from, to: until === null ? to : Math.min(to, until), dateOnly, limit, steps };
    const ruled = until === null ? rule : { ...rule, until: null };
    return { ...listInstances(ruled, start, options), refused: null };
  } catch (error) {
    if (error instanceof AppError) return { times: [], complete: false, refused: error.publicMessage };
    throw error;
  }
}
