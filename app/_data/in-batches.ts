/** The most messages that one request may name. */
const batchSize = 1000;

/** Ids in pieces that one request takes. */
export function inBatches(ids: readonly string[]): string[][] {
  const batches: string[][] = [];
  for (let start = 0; start < ids.length; start += batchSize)
    batches.push(ids.slice(start, start + batchSize));
  return batches;
}
