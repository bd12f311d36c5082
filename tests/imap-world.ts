import { randomUUID } from "node:crypto";
import type { MailStore } from "#lib/mail/ports.ts";
import type { FolderPath, MessageRef } from "#lib/mail/types.ts";
import { connect } from "#lib/protocols/imap/connect.ts";
import { ConnectionPool } from "#lib/protocols/imap/pool.ts";
import type { ImapServer } from "#lib/protocols/imap/settings.ts";
import { imapStore } from "#lib/protocols/imap/store.ts";
import { environment } from "./environment.ts";
import { createMailUser, type MailUser } from "./mail-user.ts";

export const inbox = "INBOX" as FolderPath;

/** The stack's Dovecot, or a proxy before it. */
export function imapServer(port: number = environment.IMAP_PORT): ImapServer {
  return { host: environment.IMAP_HOST, port, security: "none", allowPlaintext: false };
}

/** A store of this person's with a pool of its own and nothing known about their messages. */
export function openStore(
  user: MailUser,
  options: { port?: number; size?: number } = {},
): { store: MailStore; pool: ConnectionPool } {
  const credentials = { username: user.address, password: user.password };
  const open = (limit: number) => connect(imapServer(options.port), credentials, { limit });
  const pool = new ConnectionPool(open, options.size ?? 3);
  return { store: imapStore(pool, randomUUID()), pool };
}

/** A new person with as many messages, "Number 1" the oldest. */
export async function personWith(count: number): Promise<MailUser> {
  const user = await createMailUser();
  const { store, pool } = openStore(user, { size: 1 });
  for (let number = 1; number <= count; number++)
    await store.append(inbox, letter({ subject: `Number ${number}` }), {});
  pool.close();
  return user;
}

export interface Letter {
  subject?: string;
  messageId?: string;
  type?: string;
  encoding?: string;
  body?: string | Buffer;
  more?: string[];
}

/** A message of exactly these bytes. */
export function letter({
  subject = "Hello",
  messageId,
  type,
  encoding,
  body = "Hello.",
  more = [],
}: Letter): Buffer {
  const head = [
    "From: Ada Byrne <ada@example.org>",
    "To: Bob <bob@example.org>",
    `Subject: ${subject}`,
    "Date: Mon, 02 Feb 2026 10:00:00 +0000",
    `Message-ID: ${messageId ?? `<${randomUUID()}@example.org>`}`,
    "MIME-Version: 1.0",
    ...(type ? [`Content-Type: ${type}`] : []),
    ...(encoding ? [`Content-Transfer-Encoding: ${encoding}`] : []),
    ...more,
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), Buffer.from(body), Buffer.from("\r\n")]);
}

/** The first row's ref. */
export async function newest(store: MailStore, folder: FolderPath = inbox): Promise<MessageRef> {
  const { messages } = await store.listWindow(folder, 0, 1);
  if (!messages[0]) throw new Error(`${folder} is empty.`);
  return messages[0].ref;
}

export async function subjects(store: MailStore, offset = 0, limit = 200, folder = inbox): Promise<string[]> {
  const { messages } = await store.listWindow(folder, offset, limit);
  return messages.map(({ envelope }) => envelope.subject);
}
