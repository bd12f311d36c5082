import { pino } from "pino";
import { config } from "./config.ts";

let cached: ReturnType<typeof pino> | undefined;

/** The process's logger: JSON lines on standard output. Never hand it a password, a token or a message's text. */
export function log(): ReturnType<typeof pino> {
  cached ??= pino({ level: config().LOG_LEVEL, base: undefined });
  return cached;
}
