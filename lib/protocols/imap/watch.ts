// IDLE (RFC 2177): the server tells of new, expunged and changed messages in one selected folder.
import type { ImapFlow } from "imapflow";
import { AppError } from "#lib/errors.ts";
import type { FolderEvent, FolderPath } from "#lib/mail/types.ts";
import { toAppError } from "./errors.ts";
import { limitTime } from "./limit-time.ts";

type Listener = (event: FolderEvent) => void;
type Reason = Extract<FolderEvent, { type: "changed" }>["reason"];

/** Dovecot falls back to looking every 30 s once its log rotates under a held IDLE, so it is renewed before that. */
export const renewIdleAfter = 20_000;
/** A server tells of a thousand expunged messages one by one; listeners hear of it once. In milliseconds. */
const gatherFor = 30;
/** Somebody who reloads the page is back within this time. In milliseconds. */
const grace = 5_000;
const firstWait = 1_000;
const longestWait = 60_000;
/** A server that locks accounts after wrong passwords must not be asked often. */
const waitAfterRejection = 5 * 60_000;
const selectLimit = 12_000;

/** One idling connection for one folder, shared by all who listen; open while anybody does. */
export class FolderWatch {
  readonly #open: () => Promise<ImapFlow>;
  readonly #folder: FolderPath;
  readonly #ended: () => void;
  readonly #listeners = new Set<Listener>();
  readonly #reasons = new Set<Reason>();
  #client: ImapFlow | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #stopped = false;

  /** `ended` is called once, when the last listener has been gone for a while. */
  constructor(open: () => Promise<ImapFlow>, folder: FolderPath, ended: () => void) {
    this.#open = open;
    this.#folder = folder;
    this.#ended = ended;
    void this.#run();
  }

  add(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0)
        setTimeout(() => this.#listeners.size === 0 && this.stop(), grace).unref();
    };
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#gathering);
    this.#client?.close();
    this.#ended();
  }

  async #run(): Promise<void> {
    try {
      const client = await this.#open();
      this.#client = client;
      if (this.#stopped) return client.close();
      await limitTime(client.mailboxOpen(this.#folder, { readOnly: true }), selectLimit, () =>
        client.close(),
      );
      this.#listenTo(client);
      this.#failures = 0;
      // The first time, too: who began to listen before the folder was open may have missed something.
      this.#tell({ type: "gap" });
      await idleUntilClosed(client);
      this.#again(firstWait);
    } catch (error) {
      this.#client?.close();
      this.#again(waitAfter(error, this.#failures));
      this.#failures += 1;
    }
  }

  #again(wait: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#run(), wait);
    this.#timer.unref();
  }

  #listenTo(client: ImapFlow): void {
    client.on("exists", ({ count, prevCount }) => {
      if (count > prevCount) this.#note("arrived");
    });
    client.on("expunge", () => this.#note("expunged"));
    client.on("flags", () => this.#note("flags"));
  }

  #note(reason: Reason): void {
    this.#reasons.add(reason);
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      for (const noted of this.#reasons) this.#tell({ type: "changed", folder: this.#folder, reason: noted });
      this.#reasons.clear();
    }, gatherFor);
  }

  #tell(event: FolderEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** imapflow renews IDLE by itself, and comes back when the connection is gone or the server will not idle any more. */
async function idleUntilClosed(client: ImapFlow): Promise<void> {
  await client.idle();
  client.close();
}

function waitAfter(error: unknown, failures: number): number {
  const rejected = (error instanceof AppError ? error : toAppError(error)).code === "mail-login-rejected";
  return rejected ? waitAfterRejection : Math.min(longestWait, firstWait * 2 ** failures);
}
