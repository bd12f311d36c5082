/** Milliseconds that each of `runs` calls took, after `warmUp` calls that are not counted. */
export async function timeRuns(
  runs: number,
  warmUp: number,
  call: (run: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now();
    await call(Math.max(run, 0));
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}

function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of the values lies (nearest rank). */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** One JSON line of a figure beside its floor; all times in milliseconds. */
export function report(name: string, times: number[], floor: number[]): void {
  const figure = {
    name,
    runs: times.length,
    median: round(median(times)),
    p95: round(quantile(times, 0.95)),
    floorMedian: round(median(floor)),
    floorP95: round(quantile(floor, 0.95)),
    ratio: round(median(times) / median(floor)),
  };
  console.log(JSON.stringify(figure));
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
