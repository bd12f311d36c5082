import type { CalendarObject } from "#lib/formats/ical/types.ts";
import type { Method } from "#lib/formats/itip/types.ts";
import type { MailAccount } from "#lib/mail/ports.ts";

/** A person with the mailbox that invitations come to. */
export interface Person {
  id: string;
  name: string;
  account: MailAccount;
}

/** An iTIP message as it came by mail. */
export interface ReceivedInvitation {
  /** The mail's Message-ID; of a mail without one, where it lay. */
  mailId: string;
  method: Method;
  object: CalendarObject;
  sender: { address: string; name: string };
  /** The sender is who they say. */
  authentic: boolean;
  /** The recipient's addresses, in lower case; the first is the one that they write from. */
  addresses: string[];
}

/** An event of a person's own calendars. */
export interface StoredEvent {
  id: string;
  collectionId: string;
  version: number;
  text: string;
  inBin: boolean;
}

type SchedulingState = "applied" | "ignored" | "refused" | "waiting";

/** What was done with a message. */
export interface Outcome {
  state: SchedulingState;
  /** One sentence, when it was not applied. */
  reason: string;
}

/** The reason of an outcome that is the person's own decision. */
export const decided = "You have decided.";

export type Answer = "accepted" | "tentative" | "declined";

/** An iTIP message on its way out. */
export interface OutgoingScheduling {
  method: Method;
  object: CalendarObject;
  recipients: { address: string; name: string }[];
  account: MailAccount;
  /** The sender's own name. */
  name: string;
  /** A UUID: the same key is sent once. */
  key: string;
  /** Of a REQUEST: the recipients have heard of it before. */
  isUpdate: boolean;
  comment: string;
}
