import { setTimeout as delay } from "node:timers/promises";
import { AppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import type { MailGateway } from "#lib/mail/ports.ts";
import type { RefusedRecipient } from "../types.ts";
import { judgeFailure } from "./judge-failure.ts";
import { giveUp, type Lease, markDotSent, markSubmitted, postpone } from "./repository.ts";

/** Hands the message to the mail server. Answers null when that failed; the row then says why and what comes next. */
export async function submitSubmission(lease: Lease, mail: MailGateway): Promise<Lease | null> {
  const refused = await submit(lease, mail);
  if (!refused) return null;
  await untilStored(() => markSubmitted(lease, refused));
  return { ...lease, state: "submitted", attempts: 1, submittedAt: new Date(), refused };
}

async function submit(lease: Lease, mail: MailGateway): Promise<RefusedRecipient[] | null> {
  const { envelopeFrom: from, envelopeTo: to, mime } = lease;
  try {
    const transport = await mail.openTransport(lease.account);
    const { rejected } = await transport.submit({ from, to, mime, beforeDot: () => noteDot(lease) });
    return rejected;
  } catch (error) {
    const outcome = judgeFailure(error, lease.attempts);
    log().warn({ submission: lease.id, outcome: outcome.state, err: error }, "a message was not submitted");
    if (outcome.state === "queued") await postpone(lease, outcome.seconds, outcome.sentence);
    else await giveUp(lease, outcome.state, outcome.sentence);
    return null;
  }
}

async function noteDot(lease: Lease): Promise<void> {
  if (await markDotSent(lease)) return;
  throw new AppError("conflict", "Another worker has taken this message over.");
}

/**
 * The server has accepted the message, so losing this note to a database that is away for a moment would leave the
 * person in doubt. Gives up after a minute: then the submission becomes `unknown`.
 */
async function untilStored(store: () => Promise<void>): Promise<void> {
  for (const seconds of [1, 2, 4, 8, 15, 30]) {
    try {
      return await store();
    } catch (err) {
      log().error({ err }, "could not note that a message was accepted; trying again");
      await delay(seconds * 1000);
    }
  }
  await store();
}
