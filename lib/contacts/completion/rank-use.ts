import type { AddressUse } from "../types.ts";

/** After so many days the lateness of a message counts half. */
const halfLife = 30;

/** How near somebody is, by how often and how lately they were written to; 0 for never. Often counts by its logarithm. */
export function rankUse({ count, lastUsedAt }: Pick<AddressUse, "count" | "lastUsedAt">, now: Date): number {
  const days = Math.max(0, (now.getTime() - lastUsedAt.getTime()) / 86_400_000);
  return Math.log2(1 + count) + 4 * 0.5 ** (days / halfLife);
}
