import type { ImapFlow } from "imapflow";
import { AppError } from "#lib/errors.ts";

/** A connection while one call uses it alone. */
export interface Lease {
  readonly client: ImapFlow;
  /** It was open before this call. */
  reused: boolean;
  /** When the last call gave it back, in milliseconds since the epoch. */
  usedAt: number;
}

/** Opens a signed-in connection within this many milliseconds. */
export type OpenConnection = (limit: number) => Promise<ImapFlow>;

const closeAfterIdle = 5 * 60 * 1000;
/** How long a call waits for one of the connections in use, in milliseconds. */
const longestQueue = 6_000;

/** The few connections of one account; each is lent to one call at a time. */
export class ConnectionPool {
  readonly #open: OpenConnection;
  readonly #size: number;
  readonly #idle: Lease[] = [];
  readonly #busy = new Set<Lease>();
  readonly #waiting: { take: (lease: Lease | null) => void }[] = [];
  #opening = 0;
  #closed = false;
  #sweep: ReturnType<typeof setTimeout> | undefined;

  constructor(open: OpenConnection, size: number) {
    this.#open = open;
    this.#size = size;
  }

  /**
   * A connection that has the folder selected, else an idle one, else a new one, else the first that is given back.
   * `fresh` takes a new one for certain. Throws mail-unavailable when all stay in use, and what opening throws.
   */
  async lease(folder: string | null, limit: number, fresh = false): Promise<Lease> {
    if (fresh) this.#closeIdle();
    const idle = this.#takeIdle(folder);
    if (idle) return this.#lend(idle, true);
    if (this.#idle.length + this.#busy.size + this.#opening < this.#size) return this.#openNew(limit);
    const freed = await this.#queue(Math.min(limit, longestQueue));
    if (freed) return this.#lend(freed, true);
    return this.#openNew(limit);
  }

  release(lease: Lease): void {
    this.#busy.delete(lease);
    if (this.#closed || !lease.client.usable) {
      this.discard(lease);
      return;
    }
    lease.usedAt = Date.now();
    const next = this.#waiting.shift();
    if (next) {
      this.#busy.add(lease);
      next.take(lease);
    } else {
      this.#idle.push(lease);
      this.#sweepLater();
    }
  }

  /** Closes the connection, and lets somebody who waits open another. */
  discard(lease: Lease): void {
    this.#busy.delete(lease);
    lease.client.close();
    this.#waiting.shift()?.take(null);
  }

  /** Ends the connections that are not in use. */
  rest(): void {
    this.#closeIdle();
  }

  /** Ends every connection, those in use too. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#sweep);
    this.#closeIdle();
    for (const lease of this.#busy) lease.client.close();
    for (const { take } of this.#waiting.splice(0)) take(null);
  }

  #takeIdle(folder: string | null): Lease | undefined {
    const live = this.#idle.filter((lease) => lease.client.usable);
    const best = live.find((lease) => selectedPath(lease) === folder) ?? live[0];
    this.#idle.splice(0, this.#idle.length, ...live.filter((lease) => lease !== best));
    return best;
  }

  #lend(lease: Lease, reused: boolean): Lease {
    lease.reused = reused;
    this.#busy.add(lease);
    return lease;
  }

  async #openNew(limit: number): Promise<Lease> {
    if (this.#closed) throw new AppError("mail-unavailable", "You have been signed out.");
    this.#opening += 1;
    try {
      const client = await this.#open(limit);
      const lease = this.#lend({ client, reused: false, usedAt: Date.now() }, false);
      if (this.#closed) client.close();
      return lease;
    } catch (error) {
      this.#waiting.shift()?.take(null);
      throw error;
    } finally {
      this.#opening -= 1;
    }
  }

  /** Resolves to null when there is room to open one. */
  #queue(limit: number): Promise<Lease | null> {
    return new Promise((resolve, reject) => {
      const waiting = {
        take: (lease: Lease | null) => {
          clearTimeout(timer);
          resolve(lease);
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(new AppError("mail-unavailable", "The mail server is slow to answer. Try again in a moment."));
      }, limit);
      this.#waiting.push(waiting);
    });
  }

  #sweepLater(): void {
    this.#sweep ??= setTimeout(() => {
      this.#sweep = undefined;
      const old = Date.now() - closeAfterIdle;
      for (const lease of this.#idle.filter(({ usedAt }) => usedAt <= old)) {
        this.#idle.splice(this.#idle.indexOf(lease), 1);
        lease.client.logout().catch(() => lease.client.close());
      }
      if (this.#idle.length > 0) this.#sweepLater();
    }, closeAfterIdle / 5).unref();
  }

  #closeIdle(): void {
    for (const { client } of this.#idle.splice(0)) client.close();
  }
}

function selectedPath({ client }: Lease): string | null {
  return client.mailbox ? client.mailbox.path : null;
}
