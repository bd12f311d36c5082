import { randomUUID } from "node:crypto";
import { domainToASCII } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { AppError } from "#lib/errors.ts";
import { type ComposedCalendar, composeMessage } from "#lib/formats/mime-compose/compose-message.ts";
import { type EmbeddedImage, embedImages } from "#lib/formats/mime-compose/embed-images.ts";
import type { MailAccount, MailGateway } from "#lib/mail/ports.ts";
import { ByteBudget } from "./byte-budget.ts";
import { envelopeOf } from "./envelope-of.ts";
import { loadFiles, loadImages } from "./load-files.ts";
import type { OutboxServices } from "./ports.ts";
import { partReader } from "./read-part.ts";
import { findAccepted, insertSubmission } from "./repository.ts";
import type { Draft, Submission } from "./types.ts";

export interface MessageToSend {
  account: MailAccount;
  /** The sender's own, for the From header. */
  name: string;
  idempotencyKey: string;
  draft: Draft;
  /** What the calendar says to others by this mail. */
  calendar?: ComposedCalendar;
}

/**
 * Takes the responsibility for a message: afterwards its finished bytes and its envelope are stored, and it is sent
 * when the time for undo is over. A second call with the same key and draft answers with the first one's submission.
 * @throws AppError too-large; input-invalid when a file is gone; conflict when the key was used for another draft, or
 * for a message that was taken back; and what reading forwarded parts throws
 */
export async function acceptSubmission(
  message: MessageToSend,
  mail: MailGateway,
  services: OutboxServices,
): Promise<Submission> {
  const { account, idempotencyKey, draft } = message;
  const earlier = await findEarlier(message);
  if (earlier) return earlier;

  const messageId = `<${nextId(account)}>`;
  const envelopeTo = envelopeOf(draft);
  const mime = await compose(message, messageId, mail, services.maxMessageBytes);
  const accepted = await insertSubmission({
    accountId: account.id,
    idempotencyKey,
    messageId,
    envelopeFrom: account.address,
    envelopeTo,
    mime,
    draft,
    delay: services.undoSendSeconds,
  });
  if (accepted) {
    void services.wake({ id: accepted.id, accountId: account.id, sendAt: accepted.sendAt });
    return accepted;
  }
  const meanwhile = await findEarlier(message);
  if (!meanwhile) throw new AppError("conflict", "This message was accepted a moment ago and is gone again.");
  return meanwhile;
}

async function findEarlier({ account, idempotencyKey, draft }: MessageToSend): Promise<Submission | null> {
  const earlier = await findAccepted(account.id, idempotencyKey);
  if (!earlier) return null;
  if (earlier.submission.state === "cancelled")
    throw new AppError("conflict", "This message was taken back.");
  if (isDeepStrictEqual(earlier.draft, draft)) return earlier.submission;
  throw new AppError("conflict", "This message was accepted already, as it was before you changed it.");
}

async function compose(
  { account, name, draft, calendar }: MessageToSend,
  messageId: string,
  mail: MailGateway,
  maxBytes: number,
): Promise<Buffer> {
  const { html, images } = embedImages(draft.html, () => nextId(account));
  refuseStrayImages(images, draft);
  const budget = new ByteBudget(maxBytes);
  const readPart = partReader(account, mail, budget);
  const files = await loadFiles(account.id, draft.attachments, readPart, budget);
  const inline = await loadImages(images, readPart, budget);
  const mime = await composeMessage({
    messageId,
    date: new Date(),
    from: { name, address: account.address },
    to: draft.to,
    cc: draft.cc,
    subject: draft.subject,
    html,
    files: [...files, ...inline],
    calendar,
    inReplyTo: draft.inReplyTo,
    references: draft.references,
  });
  new ByteBudget(maxBytes).spend(mime.length);
  return mime;
}

/**
 * Only images of the quoted message go along by themselves: a quoted mail could name a part of any other message, and
 * whoever answers it would give that away without seeing it.
 */
function refuseStrayImages(images: EmbeddedImage[], draft: Draft): void {
  const stray = images.some((image) => image.kind === "part" && image.messageId !== draft.source?.id);
  if (!stray) return;
  const sentence =
    "An image in the text belongs to another message. Save it there, and insert it here as a file.";
  throw new AppError("input-invalid", sentence);
}

/** Unique in the world, at the sender's domain (RFC 5322 section 3.6.4); without angle brackets. */
function nextId({ address }: MailAccount): string {
  return `${randomUUID()}@${domainToASCII(address.slice(address.lastIndexOf("@") + 1)) || "localhost"}`;
}
