import type { ImapFlow, MailboxObject } from "imapflow";
import { AppError } from "#lib/errors.ts";
import type { FolderPath, MessageRef } from "#lib/mail/types.ts";
import { connectLimit } from "./connect.ts";
import { isRefusal, isServerBug, toAppError } from "./errors.ts";
import { execute } from "./execute.ts";
import { limitTime, TimedOut } from "./limit-time.ts";
import type { ConnectionPool, Lease } from "./pool.ts";

/** The promise to the person: an answer or an error within 15 s. Some of it is for everything that is not IMAP. */
const wholeLimit = 13_000;
/** For selecting the folder and the commands of one call together. */
const commandLimit = 10_000;
/** A connection that stood idle longer is tried out first: a network may have dropped it without a word. */
const trustedIdle = 15_000;
const tryOutLimit = 2_000;

export interface Errand {
  /** The folder to select, or null where the command needs none. */
  folder: FolderPath | null;
  /** Doing it twice is as good as once, so it may be tried again when a reused connection turns out to be dead. */
  repeatable: boolean;
  /** More time than a person would wait for, in milliseconds, for large appends. */
  extraTime?: number;
}

/**
 * Lends `use` a connection for its own time only. A reused connection that is dead is replaced and the errand done on
 * a new one, unless something may already have been sent that must not be sent twice. Throws AppError.
 */
export async function borrow<T>(
  pool: ConnectionPool,
  errand: Errand,
  use: (client: ImapFlow, lease: Lease) => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + wholeLimit + (errand.extraTime ?? 0);
  const first = await attempt(pool, errand, use, deadline, false);
  if ("value" in first) return first.value;
  if (!first.again) throw toAppError(first.error);
  const second = await attempt(pool, errand, use, deadline, true);
  if ("value" in second) return second.value;
  throw toAppError(second.error);
}

type Outcome<T> = { value: T } | { error: unknown; again: boolean };

async function attempt<T>(
  pool: ConnectionPool,
  errand: Errand,
  use: (client: ImapFlow, lease: Lease) => Promise<T>,
  deadline: number,
  fresh: boolean,
): Promise<Outcome<T>> {
  const left = () => deadline - performance.now();
  let lease: Lease;
  try {
    lease = await pool.lease(errand.folder, Math.min(connectLimit, left()), fresh);
  } catch (error) {
    return { error, again: false };
  }
  const { client, reused } = lease;
  let prepared = false;
  const work = async (): Promise<T> => {
    if (reused) await tryOut(lease, errand.repeatable);
    if (errand.folder !== null) await select(client, errand.folder);
    prepared = true;
    return use(client, lease);
  };
  try {
    const limit = Math.min(commandLimit + (errand.extraTime ?? 0), left());
    const value = await limitTime(work(), limit, () => client.close());
    pool.release(lease);
    return { value };
  } catch (error) {
    if (isRefusal(error)) pool.release(lease);
    else pool.discard(lease);
    const stillSafe = errand.repeatable || !prepared || isServerBug(error);
    const hasTime = left() > tryOutLimit;
    return { error, again: reused && stillSafe && hasTime && !isRefusal(error) && !isSlow(error) };
  }
}

/** A server that took its whole time once is not asked the same again; one that failed the try-out is simply gone. */
function isSlow(error: unknown): boolean {
  return error instanceof TimedOut && !(error instanceof TryOutFailed);
}

class TryOutFailed extends TimedOut {}

async function tryOut(lease: Lease, repeatable: boolean): Promise<void> {
  if (repeatable && Date.now() - lease.usedAt < trustedIdle) return;
  try {
    await limitTime(execute(lease.client, "NOOP"), tryOutLimit, () => lease.client.close());
  } catch (error) {
    throw error instanceof TimedOut ? new TryOutFailed(tryOutLimit) : error;
  }
}

async function select(client: ImapFlow, folder: FolderPath): Promise<void> {
  if (client.mailbox && client.mailbox.path === folder) return;
  await client.mailboxOpen(folder);
}

/** The selected mailbox. */
export function selectedMailbox(client: ImapFlow): MailboxObject {
  if (!client.mailbox) throw new AppError("mail-protocol-broken", "The mail server closed the folder.");
  return client.mailbox;
}

/** Throws message-gone when the selected mailbox is no longer the one that gave this UID. */
export function checkValidity(client: ImapFlow, ref: MessageRef): void {
  if (selectedMailbox(client).uidValidity !== ref.uidValidity) throw messageGone();
}

export function messageGone(): AppError {
  return new AppError("message-gone", "This message is no longer here. It was moved or deleted elsewhere.");
}
