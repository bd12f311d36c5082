/** The most messages or items that one request may name. */
const batchSize = 1000;

/** What a request names, in pieces that one request takes. */
export function inBatches<T>(named: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < named.length; start += batchSize)
    batches.push(named.slice(start, start + batchSize));
  return batches;
}
