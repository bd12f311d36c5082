import { AppError } from "#lib/errors.ts";

/** Counts what a message's files may still take, so that too much is refused before it is in memory. */
export class ByteBudget {
  readonly #limit: number;
  #left: number;

  /** `limit` in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
    this.#left = limit;
  }

  get left(): number {
    return this.#left;
  }

  /** Throws too-large when there is less left. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left >= 0) return;
    const megabytes = Math.floor(this.#limit / 1024 ** 2);
    throw new AppError(
      "too-large",
      `The message is larger than ${megabytes} MB. Remove an attachment, then send again.`,
    );
  }
}
