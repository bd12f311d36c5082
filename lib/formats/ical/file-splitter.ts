import { AppError } from "#lib/errors.ts";
import { ThreadPool } from "#lib/formats/threads/thread-pool.ts";
import type { SplitFile } from "./split-file.ts";

type Splitter = ThreadPool<Uint8Array, SplitFile>;

/** On globalThis because Next gives every route bundle its own copy of this module. */
const shared = globalThis as typeof globalThis & { pennypostSplitter?: Splitter };

/**
 * Takes an .ics file apart in a thread that can be killed. @throws AppError input-invalid when that takes too long
 */
export async function splitInThread(bytes: Uint8Array): Promise<SplitFile> {
  shared.pennypostSplitter ??= new ThreadPool({
    file: "lib/formats/ical/file-splitter-thread.ts",
    threads: 1,
    milliseconds: 30_000,
  });
  const file = await shared.pennypostSplitter.run(bytes);
  if (!file) throw new AppError("input-invalid", "This file takes too much work to read.");
  return file;
}
