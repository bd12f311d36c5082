import { ImapFlow } from "imapflow";
import { createTransport } from "nodemailer";
import { environment } from "./environment.ts";
import type { MailUser } from "./mail-user.ts";

/** A sign-in as the mail server's master user, acting for this address. */
export function asMaster(address: string): MailUser {
  return {
    address: `${address}*${environment.MAIL_MASTER_USER}`,
    password: environment.MAIL_MASTER_PASSWORD,
  };
}

/** A signed-in IMAP connection; rejects when the server refuses the sign-in. The caller logs out. */
export async function openImap({ address, password }: MailUser): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: environment.IMAP_HOST,
    port: environment.IMAP_PORT,
    secure: false,
    doSTARTTLS: false,
    auth: { user: address, pass: password },
    logger: false,
  });
  await client.connect();
  return client;
}

export interface TestMail {
  from: string;
  to: string;
  subject?: string;
  text?: string;
  headers?: Record<string, string>;
}

/** Hands a message to submission; rejects with the server's answer when it refuses. */
export async function submitMail(user: MailUser | undefined, mail: TestMail): Promise<void> {
  await sendThrough(
    { port: environment.SMTP_PORT, ...(user && { auth: { user: user.address, pass: user.password } }) },
    mail,
  );
}

/** Hands a message to the door for mail from the world. */
export async function receiveMail(mail: TestMail): Promise<void> {
  await sendThrough({ port: environment.SMTP_IN_PORT }, mail);
}

/** Delivers a message by LMTP; resolves when it is stored, rejects with the server's answer when it is not. */
export async function deliverMail(mail: TestMail): Promise<void> {
  await sendThrough({ port: environment.LMTP_PORT, lmtp: true }, mail);
}

async function sendThrough(
  door: { port: number; lmtp?: boolean; auth?: { user: string; pass: string } },
  { from, to, subject = "Hello", text = "Hello.", headers = {} }: TestMail,
): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", secure: false, ignoreTLS: true, ...door });
  try {
    const { rejected, response } = await transport.sendMail({
      envelope: { from, to: [to] },
      from,
      to,
      subject,
      text,
      headers,
    });
    // LMTP answers for each recipient after the message, which nodemailer does not treat as an error.
    if (rejected.length > 0) throw new Error(response);
  } finally {
    transport.close();
  }
}

/** Waits until a folder holds this many messages, and answers with their subjects. */
export async function waitForMail(user: MailUser, folder: string, count: number): Promise<string[]> {
  const client = await openImap(user);
  try {
    const deadline = Date.now() + 15_000;
    for (;;) {
      const { exists } = await client.mailboxOpen(folder);
      if (exists >= count) break;
      if (Date.now() > deadline)
        throw new Error(`${folder} of ${user.address} holds ${exists} messages, not ${count}.`);
      await new Promise((done) => setTimeout(done, 50));
      await client.mailboxClose();
    }
    const messages = await client.fetchAll("1:*", { envelope: true });
    return messages.map((message) => message.envelope?.subject ?? "");
  } finally {
    await client.logout();
  }
}
