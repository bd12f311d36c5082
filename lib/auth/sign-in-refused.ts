import type { SignInProblem } from "#lib/contract/session.ts";

/** Why nobody was signed in. The message is what next-auth carries to the sign-in page (contract SignInError). */
export class SignInRefused extends Error {
  readonly problem: SignInProblem;

  /** `retryAfter` in seconds, for rate-limited. */
  constructor(problem: SignInProblem, options: { retryAfter?: number; cause?: unknown } = {}) {
    const { retryAfter, cause } = options;
    super(retryAfter === undefined ? problem : `${problem}:${Math.ceil(retryAfter)}`, { cause });
    this.name = "SignInRefused";
    this.problem = problem;
  }
}
