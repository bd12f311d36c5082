import { parentPort } from "node:worker_threads";
import { splitFile } from "./split-file.ts";

// The entry of a thread that takes .ics files apart: takes the bytes of one, answers with its SplitFile.

parentPort?.on("message", (bytes: Uint8Array) => parentPort?.postMessage(splitFile(bytes)));
