import { ImapFlow } from "imapflow";
import { createTransport } from "nodemailer";
import { composeMessage } from "./compose-message.ts";
import type { DemoMessage } from "./demo-message.ts";
import type { DemoMailbox } from "./mailboxes.ts";

export interface Doors {
  host: string;
  imapPort: number;
  /** Whether IMAP speaks TLS from the first byte. */
  imapTls: boolean;
  lmtpPort: number;
  password: string;
}

const sixHours = 6 * 60 * 60 * 1000;

/**
 * Fills a person's mailbox. Mail of the last hours is delivered by LMTP as any mail is; what is older goes in by
 * APPEND, the only way to give it the date on which it arrived.
 */
export async function deliverMailbox(mailbox: DemoMailbox, doors: Doors, now: Date): Promise<void> {
  const isFresh = (message: DemoMessage): boolean =>
    message.mailbox === "INBOX" &&
    message.flags.length === 0 &&
    now.getTime() - message.date.getTime() < sixHours;
  await appendAll(
    mailbox.owner.address,
    mailbox.messages.filter((message) => !isFresh(message)),
    doors,
  );
  await deliverAll(mailbox.owner.address, mailbox.messages.filter(isFresh), doors);
}

async function appendAll(address: string, messages: DemoMessage[], doors: Doors): Promise<void> {
  const client = new ImapFlow({
    host: doors.host,
    port: doors.imapPort,
    secure: doors.imapTls,
    doSTARTTLS: false,
    auth: { user: address, pass: doors.password },
    logger: false,
  });
  await client.connect();
  try {
    const existing = await emptyFolders(client);
    for (const folder of new Set(messages.map((message) => message.mailbox))) {
      if (existing.has(folder)) continue;
      await client.mailboxCreate(folder);
      await client.mailboxSubscribe(folder);
    }
    for (const message of messages) {
      await client.append(message.mailbox, await composeMessage(message), message.flags, message.date);
    }
  } finally {
    await client.logout();
  }
}

/** Removes what is in the mailbox and answers with the paths of its folders. */
async function emptyFolders(client: ImapFlow): Promise<Set<string>> {
  const folders = (await client.list()).map((folder) => folder.path);
  for (const folder of folders) {
    const { exists } = await client.mailboxOpen(folder);
    if (exists > 0) await client.messageDelete("1:*");
  }
  await client.mailboxClose();
  return new Set(folders);
}

async function deliverAll(address: string, messages: DemoMessage[], doors: Doors): Promise<void> {
  const transport = createTransport({
    host: doors.host,
    port: doors.lmtpPort,
    lmtp: true,
    secure: false,
    ignoreTLS: true,
  });
  for (const message of messages) {
    const raw = await composeMessage(message);
    await transport.sendMail({ envelope: { from: message.from.address, to: [address] }, raw });
  }
  transport.close();
}
