import type { Collection } from "#lib/contract/collections.ts";

/** Whether the person may add items to this collection and change those in it. */
export function isWritable({ role, right }: Collection): boolean {
  return role !== "subscribed" && (right === "own" || right === "write");
}
