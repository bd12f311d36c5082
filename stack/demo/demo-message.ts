import type { Person } from "./people.ts";

/** A message of the demo before it is MIME. */
export interface DemoMessage {
  /** The folder it lies in, with "/" between levels. */
  mailbox: string;
  date: Date;
  /** IMAP flags; a message without \Seen is unread. */
  flags: string[];
  from: Person;
  to: Person[];
  cc?: Person[];
  subject: string;
  /** With its angle brackets. */
  messageId: string;
  /** Message-IDs of the thread so far, oldest first; the last one is what this message answers. */
  references?: string[];
  text?: string;
  html?: string;
  attachments?: DemoAttachment[];
  /** An iCalendar object that asks for an answer (iMIP, RFC 6047). */
  invitation?: string;
  headers?: Record<string, string>;
}

export interface DemoAttachment {
  filename: string;
  contentType: string;
  content: Buffer;
  /** Set for an image that the HTML shows by `cid:`. */
  cid?: string;
}

const day = 24 * 60 * 60 * 1000;

/** The moment `days` before now at a time of day "HH:MM" (UTC), but never later than ten minutes before now. */
export function daysAgo(now: Date, days: number, time = "09:00"): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const date = new Date(now.getTime() - days * day);
  date.setUTCHours(hours, minutes, (days * 7 + minutes * 13) % 60, 0);
  return new Date(Math.min(date.getTime(), now.getTime() - 10 * 60 * 1000));
}

/** A Message-ID that is the same in every run. */
export function demoMessageId(name: string, from: Person): string {
  return `<${name}@${from.address.split("@")[1]}>`;
}
