import { createHash } from "node:crypto";

/** What is kept of a link's secret. It is long and random, so one round is enough. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
