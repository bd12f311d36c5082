import type { ImapFlow } from "imapflow";
import nodemailer from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type Mail from "nodemailer/lib/mailer";
import { environment } from "#tests/environment.ts";
import { openImap } from "#tests/mail-doors.ts";
import type { MailUser } from "#tests/mail-user.ts";

/** What a test puts into a mailbox; sender, subject and text have defaults. */
export interface Letter extends Mail.Options {
  flags?: string[];
  folder?: string;
  receivedAt?: Date;
}

/** Puts messages straight into a person's mailbox by IMAP APPEND, oldest first. */
export async function appendLetters(person: MailUser, letters: readonly Letter[]): Promise<void> {
  await withImap(person, async (imap) => {
    for (const { flags = [], folder = "INBOX", receivedAt, ...options } of letters) {
      await imap.append(folder, await compose(person, options), flags, receivedAt);
    }
  });
}

/** A message as its server would keep it, written by hand where a test needs malformed mail. */
export async function appendRaw(person: MailUser, mime: string | Buffer): Promise<void> {
  await withImap(person, async (imap) => void (await imap.append("INBOX", mime)));
}

/** Runs with a connection of the person's own, beside the product's. */
export async function withImap<T>(person: MailUser, use: (imap: ImapFlow) => Promise<T>): Promise<T> {
  const imap = await openImap(person);
  try {
    return await use(imap);
  } finally {
    await imap.logout();
  }
}

/** Sends a message from the world to a person, as mail really arrives. */
export async function deliver(person: MailUser, letter: Mail.Options): Promise<void> {
  const transport = nodemailer.createTransport({
    host: environment.SMTP_HOST,
    port: environment.SMTP_IN_PORT,
    ignoreTLS: true,
  });
  await transport.sendMail({ ...defaults(person), ...letter });
}

function defaults(person: MailUser): Mail.Options {
  return {
    from: { name: "Mara Lindqvist", address: "mara@lindqvist.example" },
    to: person.address,
    subject: "A letter",
    text: "Hello.",
  };
}

function compose(person: MailUser, options: Mail.Options): Promise<Buffer> {
  return new MailComposer({ ...defaults(person), ...options }).compile().build();
}

/** `count` short messages, numbered from the oldest. */
export function numberedLetters(count: number): Letter[] {
  const start = Date.now() - count * 60_000;
  return Array.from({ length: count }, (_, index) => ({
    subject: `Number ${index + 1}`,
    text: `This is number ${index + 1}.`,
    receivedAt: new Date(start + index * 60_000),
  }));
}

/** As numberedLetters, for thousands: the smallest messages there are. */
export async function appendMany(person: MailUser, count: number): Promise<void> {
  const start = Date.now() - count * 60_000;
  await withImap(person, async (imap) => {
    for (let number = 1; number <= count; number += 1) {
      const at = new Date(start + number * 60_000);
      const head = `From: Mara Lindqvist <mara@lindqvist.example>\r\nTo: ${person.address}\r\nDate: ${at.toUTCString()}\r\n`;
      await imap.append(
        "INBOX",
        `${head}Subject: Number ${number}\r\n\r\nThis is number ${number}.\r\n`,
        [],
        at,
      );
    }
  });
}
