import { closeEventStreams } from "./event-stream.ts";

/** Next's own handlers answer what is under way and then exit, which an open stream would hold up for ever. */
export function closeStreamsAtExit(): void {
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, closeEventStreams);
}
