import { dayLength } from "./civil-date.ts";
import { dayCandidates } from "./day-candidates.ts";
import { isPlain, plainStep } from "./plain-rule.ts";
import type { Rule } from "./rule.ts";
import { StepBudget, TooMuchRecurrence } from "./step-budget.ts";
import { timeCandidates } from "./time-candidates.ts";

/** Wall times in milliseconds as if their fields were UTC. Both bounds are inclusive. */
export type ExpandOptions = {
  from?: number;
  to?: number;
  /** DTSTART is a date: BYHOUR, BYMINUTE and BYSECOND are not looked at, and instances lie at midnight. */
  dateOnly?: boolean;
  /** Converts UNTIL in UTC to wall time of DTSTART's zone. Without it UTC is the zone. */
  toWall?: (instant: number) => number;
  /** Periods and instances that may be looked at. */
  steps?: number;
};

const honestSteps = 500_000;

/**
 * The instances of a rule as wall times, in order and without doubles. DTSTART itself is among them only where
 * the rule matches it. Starts near `from` without walking there, except where COUNT needs the walk.
 * @throws TooMuchRecurrence when the steps are used up
 */
export function* expandRule(rule: Rule, start: number, options: ExpandOptions = {}): Generator<number> {
  const budget = new StepBudget(options.steps ?? honestSteps);
  const from = Math.max(options.from ?? start, start);
  const end = Math.min(options.to ?? Number.POSITIVE_INFINITY, lastWall(rule, options));
  const skipped = skippedByCount(rule, start, from);
  let left = rule.count === null ? Number.POSITIVE_INFINITY : rule.count - skipped;
  // Instances before this need not be made: nobody counts them.
  const begin = rule.count === null ? from : start + skipped * plainStep(rule);
  let last = Number.NEGATIVE_INFINITY;
  for (const time of candidates(rule, start, { begin, end }, budget, options.dateOnly ?? false)) {
    if (time < start || time < begin || time <= last) continue;
    if (time > end || left <= 0) return;
    left -= 1;
    last = time;
    if (time >= from) yield time;
    if (left <= 0) return;
  }
}

/** The instances as a list. `complete` is false where the limit or the steps ended it before `to`. */
export function listInstances(
  rule: Rule,
  start: number,
  options: ExpandOptions & { limit: number },
): { times: number[]; complete: boolean } {
  const times: number[] = [];
  try {
    for (const time of expandRule(rule, start, options)) {
      if (times.length >= options.limit) return { times, complete: false };
      times.push(time);
    }
  } catch (error) {
    if (error instanceof TooMuchRecurrence) return { times, complete: false };
    throw error;
  }
  return { times, complete: true };
}

/** UNTIL as wall time, inclusive; a date means the whole of its day. */
function lastWall(rule: Rule, { toWall, dateOnly }: ExpandOptions): number {
  if (rule.until === null) return Number.POSITIVE_INFINITY;
  const { kind, wall } = rule.until;
  if (kind === "date") return wall + dayLength - 1;
  return kind === "utc" && toWall && !dateOnly ? toWall(wall) : wall;
}

/** How many instances before `from` can be counted without making them. */
function skippedByCount(rule: Rule, start: number, from: number): number {
  if (rule.count === null || !isPlain(rule)) return 0;
  return Math.min(Math.floor((from - start) / plainStep(rule)), rule.count);
}

function* candidates(
  rule: Rule,
  start: number,
  bounds: { begin: number; end: number },
  budget: StepBudget,
  dateOnly: boolean,
): Generator<number> {
  const isShort =
    rule.frequency === "HOURLY" || rule.frequency === "MINUTELY" || rule.frequency === "SECONDLY";
  if (!isShort) {
    yield* dayCandidates(rule, start, bounds, budget, dateOnly);
    return;
  }
  for (const time of timeCandidates(rule, start, bounds, budget)) {
    yield dateOnly ? Math.floor(time / dayLength) * dayLength : time;
  }
}
