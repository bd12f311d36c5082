import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { AppError } from "#lib/errors.ts";
import type { Examined } from "./run-folder.ts";

/** Makes this thread answer each file's path with what the examination of its bytes came to. */
export function examineInThread(examine: (bytes: Uint8Array) => Omit<Examined, "refused">): void {
  parentPort?.on("message", (file: string) => parentPort?.postMessage(answer(file, examine)));
}

function answer(file: string, examine: (bytes: Uint8Array) => Omit<Examined, "refused">): Examined {
  try {
    return { refused: null, ...examine(readFileSync(file)) };
  } catch (error) {
    const nothing = { items: 0, problems: 0 };
    if (error instanceof AppError) return { ...nothing, refused: error.publicMessage, failures: [] };
    return {
      ...nothing,
      refused: null,
      failures: [error instanceof Error ? (error.stack ?? "") : String(error)],
    };
  }
}
