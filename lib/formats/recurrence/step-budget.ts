import { AppError } from "#lib/errors.ts";

/** Thrown where a rule needs more work than an honest one ever does. */
export class TooMuchRecurrence extends AppError {
  constructor() {
    super("input-invalid", "This repeat rule takes too much work to follow.");
    this.name = "TooMuchRecurrence";
  }
}

/** What one expansion may cost: about one unit for each instance made, and for each number of the rule in each period that is looked at. */
export class StepBudget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** @throws TooMuchRecurrence */
  spend(units = 1): void {
    this.#left -= units;
    if (this.#left < 0) throw new TooMuchRecurrence();
  }
}
