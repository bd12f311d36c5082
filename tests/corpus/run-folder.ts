import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** What examining one file came to: it was read, or refused with a sentence. */
export interface Examined {
  items: number;
  refused: string | null;
  problems: number;
  /** What must never be: something that got lost, or an error that is none of ours. */
  failures: string[];
}

/** After so long a file counts as a hang. In milliseconds. */
const patience = 20_000;

/**
 * Examines every file of a folder with these endings by a module that runs in a thread (`examine-in-thread.ts`), prints the
 * counts, the slowest and the peak of memory, and answers whether nothing failed and nothing hung.
 */
export async function runFolder(folder: string, ending: RegExp, examiner: URL): Promise<boolean> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const reasons = new Map<string, number>();
  const total = { files: files.length, read: 0, items: 0, problems: 0, failed: 0, hung: 0, peakMemoryMb: 0 };
  const slowest: { file: string; ms: number }[] = [];
  let worker: Worker | undefined;
  for (const file of files) {
    worker ??= new Worker(examiner);
    const began = performance.now();
    const result = await examineFile(worker, file);
    slowest.push({ file, ms: Math.round(performance.now() - began) });
    total.peakMemoryMb = Math.max(total.peakMemoryMb, Math.round(process.memoryUsage().rss / 1024 ** 2));
    if (result === null) {
      console.log(`HUNG ${file}`);
      total.hung += 1;
      await worker.terminate();
      worker = undefined;
      continue;
    }
    total.items += result.items;
    total.problems += result.problems;
    if (result.refused) reasons.set(result.refused, (reasons.get(result.refused) ?? 0) + 1);
    else total.read += 1;
    if (result.failures.length) total.failed += 1;
    for (const failure of result.failures) console.log(`FAILED ${file}: ${failure}`);
  }
  await worker?.terminate();
  slowest.sort((a, b) => b.ms - a.ms);
  console.log(
    JSON.stringify({ ...total, refused: Object.fromEntries(reasons), slowest: slowest.slice(0, 5) }, null, 2),
  );
  return total.failed + total.hung === 0;
}

function examineFile(worker: Worker, file: string): Promise<Examined | null> {
  return new Promise((resolve) => {
    const settle = (result: Examined | null) => {
      clearTimeout(timer);
      worker.off("message", settle);
      worker.off("error", fail);
      resolve(result);
    };
    const fail = (error: unknown) =>
      settle({ items: 0, refused: null, problems: 0, failures: [String(error)] });
    const timer = setTimeout(() => settle(null), patience);
    worker.on("message", settle);
    worker.on("error", fail);
    worker.postMessage(file);
  });
}
