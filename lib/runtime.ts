import { readCredential } from "./auth/vault.ts";
import type { BookingServices } from "./booking/ports.ts";
import { config } from "./config.ts";
import type { ContactServices } from "./contacts/ports.ts";
import { AppError } from "./errors.ts";
import type { InvitationServices } from "./invitations/ports.ts";
import { wakeSubmission } from "./jobs/wake-submission.ts";
import type { MailAccount, MailGateway } from "./mail/ports.ts";
import type { FolderEvent, FolderPath } from "./mail/types.ts";
import type { OutboxServices } from "./outbox/ports.ts";
import { connect } from "./protocols/imap/connect.ts";
import { toAppError } from "./protocols/imap/errors.ts";
import { ConnectionPool } from "./protocols/imap/pool.ts";
import { probeImap } from "./protocols/imap/probe.ts";
import type { ImapServer } from "./protocols/imap/settings.ts";
import { imapStore } from "./protocols/imap/store.ts";
import { FolderWatch, renewIdleAfter } from "./protocols/imap/watch.ts";
import { probeSmtp } from "./protocols/smtp/probe.ts";
import type { SmtpServer } from "./protocols/smtp/settings.ts";
import { smtpTransport } from "./protocols/smtp/submit.ts";
import { webFetcher } from "./protocols/web/fetch.ts";
import { pushService } from "./protocols/web/push.ts";
import { parseAllowHosts } from "./protocols/web/settings.ts";
import type { PushService } from "./push/ports.ts";
import { offeredCalendars } from "./subscriptions/offered-calendars.ts";
import type { SubscriptionServices } from "./subscriptions/ports.ts";
import type { FetchFromWeb } from "./web/ports.ts";

/** The connections of one account. */
interface Open {
  pool: ConnectionPool;
  watches: Map<FolderPath, FolderWatch>;
}

const shared = globalThis as typeof globalThis & { pennypostConnections?: Map<string, Open> };

/** For the health check, in milliseconds. */
const probeLimit = 3_000;

const inbox = "INBOX" as FolderPath;

const gateway: MailGateway = {
  openStore: async (account) => imapStore(openFor(account).pool, account.id),
  openTransport: async (account) => smtpTransport(await smtpSettings(account)),
  watch: watchFolders,
  verifyLogin,
  disconnect,
  rest: (accountId) => connections().get(accountId)?.pool.rest(),
  probeImap: () => probeImap(imapServer(), probeLimit),
  probeSmtp: async () => probeSmtp(smtpServer()),
};

/** The domain's way to the mail servers of the environment. */
export function mailGateway(): MailGateway {
  return gateway;
}

/** What the operator allows in contacts. */
export function contactServices(): ContactServices {
  return { directory: config().DIRECTORY };
}

/** The outbox's limits, and its way to the worker. */
export function outboxServices(): OutboxServices {
  const { MAX_MESSAGE_BYTES, UNDO_SEND_SECONDS } = config();
  return {
    maxMessageBytes: MAX_MESSAGE_BYTES,
    undoSendSeconds: UNDO_SEND_SECONDS,
    wake: wakeSubmission,
  };
}

/** Invitations' way to mail, and whose word on senders counts. */
export function invitationServices(): InvitationServices {
  const { MAIL_AUTHSERV_IDS, MAIL_RECEIVED_BY } = config();
  const authservIds = MAIL_AUTHSERV_IDS.toLowerCase()
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  const trusted = { authservIds, receivedBy: MAIL_RECEIVED_BY };
  return { mail: gateway, outbox: outboxServices(), trusted };
}

/** The only way to an address that a stranger named. */
export function webGateway(): FetchFromWeb {
  return webFetcher({ allowHosts: parseAllowHosts(config().WEB_ALLOW_HOSTS) });
}

/** What bookings by strangers need. */
export function bookingServices(): BookingServices {
  const { NEXTAUTH_URL, NEXTAUTH_SECRET } = config();
  const origin = new URL(NEXTAUTH_URL).origin;
  return { mail: gateway, outbox: outboxServices(), origin, secret: NEXTAUTH_SECRET };
}

/** Calendars of the web, and those that the operator offers. */
export function subscriptionServices(): SubscriptionServices {
  return { fetchFromWeb: webGateway(), offered: offeredCalendars(config().OFFERED_CALENDARS) };
}

/** Notifications of browsers, sent through the guarded fetcher. */
export function pushGateway(): PushService {
  const { NEXTAUTH_URL, VAPID_PRIVATE_KEY } = config();
  const secure = NEXTAUTH_URL.startsWith("https://");
  const contact = secure ? NEXTAUTH_URL : `mailto:postmaster@${new URL(NEXTAUTH_URL).hostname}`;
  return pushService(webGateway(), VAPID_PRIVATE_KEY, contact);
}

/** On globalThis because Next gives every route bundle its own copy of this module. */
function connections(): Map<string, Open> {
  shared.pennypostConnections ??= new Map();
  return shared.pennypostConnections;
}

function openFor(account: MailAccount): Open {
  const known = connections().get(account.id);
  if (known) return known;
  const open = async (limit: number) => connect(imapServer(), await credentialsOf(account), { limit });
  const opened = { pool: new ConnectionPool(open, config().IMAP_CONNECTIONS), watches: new Map() };
  connections().set(account.id, opened);
  return opened;
}

function watchFolders(
  account: MailAccount,
  folder: FolderPath | null,
  listener: (event: FolderEvent) => void,
): () => void {
  const folders = new Set([inbox, folder ?? inbox]);
  const stops = [...folders].map((each) => watchFolder(account, each).add(listener));
  return () => {
    for (const stop of stops) stop();
  };
}

function watchFolder(account: MailAccount, folder: FolderPath): FolderWatch {
  const { watches } = openFor(account);
  const known = watches.get(folder);
  if (known) return known;
  const open = async () => connect(imapServer(), await credentialsOf(account), { renewIdleAfter });
  const watch = new FolderWatch(open, folder, () => watches.delete(folder));
  watches.set(folder, watch);
  return watch;
}

async function verifyLogin(address: string, password: string): Promise<void> {
  try {
    const client = await connect(imapServer(), { username: address, password });
    client.logout().catch(() => client.close());
  } catch (error) {
    throw toAppError(error);
  }
}

async function disconnect(accountId: string): Promise<void> {
  const open = connections().get(accountId);
  connections().delete(accountId);
  open?.pool.close();
  for (const watch of open?.watches.values() ?? []) watch.stop();
}

/** A hosted account is reached as the master user, so that no password of it is kept anywhere. */
async function credentialsOf(account: MailAccount): Promise<{ username: string; password: string }> {
  if (account.kind === "external")
    return { username: account.address, password: await readCredential(account.id) };
  const { MAIL_MASTER_USER, MAIL_MASTER_PASSWORD } = config();
  if (!MAIL_MASTER_USER)
    throw new AppError("mail-login-rejected", "This mailbox cannot be reached any more. Sign in again.");
  return { username: `${account.address}*${MAIL_MASTER_USER}`, password: MAIL_MASTER_PASSWORD };
}

function imapServer(): ImapServer {
  const { IMAP_HOST, IMAP_PORT, IMAP_SECURITY, MAIL_ALLOW_PLAINTEXT } = config();
  return {
    host: IMAP_HOST,
    port: IMAP_PORT,
    security: IMAP_SECURITY,
    allowPlaintext: MAIL_ALLOW_PLAINTEXT,
  };
}

function smtpServer(): SmtpServer {
  const { SMTP_HOST, SMTP_PORT, SMTP_SECURITY, MAIL_ALLOW_PLAINTEXT } = config();
  return {
    host: SMTP_HOST,
    port: SMTP_PORT,
    security: SMTP_SECURITY,
    allowPlaintext: MAIL_ALLOW_PLAINTEXT,
  };
}

async function smtpSettings(account: MailAccount) {
  return { ...smtpServer(), ...(await credentialsOf(account)) };
}
