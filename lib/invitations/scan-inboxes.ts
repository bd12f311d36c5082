import { AppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import type { FolderPath, MessageSummary } from "#lib/mail/types.ts";
import { applyInvitation } from "./apply-invitation.ts";
import { findCalendarPart } from "./find-calendar-part.ts";
import type { InvitationServices } from "./ports.ts";
import { readInvitation } from "./read-invitation.ts";
import { findOutcome, type Scan, saveScan, takeInboxes } from "./repository.ts";
import { sendPresentState } from "./send-present-state.ts";

const inbox = "INBOX" as FolderPath;
/** How long after a mail of an active person the calendar may know of it, in seconds. */
const rhythm = 4;
const inboxesAtOnce = 8;
const rows = 20;
/** More than this came between two looks: the older of them are left to the person. */
const mostRows = 400;
/** At the first look, older mails are history. In milliseconds. */
const firstLook = 7 * 24 * 60 * 60 * 1000;

/** Looks through new mail of people's inboxes for invitations and applies them, also when nobody opens the mail. */
export async function scanInboxes(services: InvitationServices): Promise<void> {
  const scans = await takeInboxes(rhythm, inboxesAtOnce);
  await Promise.all(scans.map((scan) => scanInbox(scan, services)));
}

async function scanInbox(scan: Scan, services: InvitationServices): Promise<void> {
  const { account } = scan.person;
  try {
    const messages = await newMessages(scan, services);
    const newest = messages[0]?.ref;
    for (const message of messages.toReversed()) await lookAt(message, scan, services);
    if (newest) await saveScan(account.id, newest.uidValidity, newest.uid);
  } catch (err) {
    // A mailbox that cannot be reached is looked at again at its next turn.
    log().debug({ err, account: account.id }, "an inbox could not be looked through");
  } finally {
    // A connection held for everybody who has an account would cost the mail server more than a login now and then.
    services.mail.rest(account.id);
  }
}

/** Newest first. */
async function newMessages(scan: Scan, { mail }: InvitationServices): Promise<MessageSummary[]> {
  const store = await mail.openStore(scan.person.account);
  const found: MessageSummary[] = [];
  for (let offset = 0; offset < mostRows; offset += rows) {
    const { messages } = await store.listWindow(inbox, offset, rows);
    const fresh = messages.filter((message) => isNew(message, scan));
    found.push(...fresh);
    if (fresh.length < rows) break;
  }
  return found;
}

function isNew({ ref, receivedAt }: MessageSummary, { lastUid, uidValidity }: Scan): boolean {
  if (lastUid === null || ref.uidValidity !== uidValidity)
    return receivedAt.getTime() > Date.now() - firstLook;
  return ref.uid > lastUid;
}

async function lookAt(
  message: MessageSummary,
  { person }: Scan,
  services: InvitationServices,
): Promise<void> {
  if (!findCalendarPart(message.body)) return;
  const store = await services.mail.openStore(person.account);
  try {
    const invitation = await readInvitation(person, message, store, services.trusted);
    if (!invitation || invitation.sender.address === person.account.address) return;
    if (await findOutcome(person.id, invitation)) return;
    const outcome = await applyInvitation(person, invitation);
    if (invitation.method === "REFRESH" && outcome.state === "waiting" && invitation.authentic)
      await sendPresentState(person, invitation, services);
  } catch (err) {
    if (err instanceof AppError && err.retryable) throw err;
    log().warn({ err, account: person.account.id }, "an invitation could not be read");
  }
}
