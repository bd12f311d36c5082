import type { MailGateway } from "#lib/mail/ports.ts";

/** What accepting messages needs besides the mail server and the database; made by the composition root. */
export interface OutboxServices {
  /** Of a finished message and of an upload, in bytes. */
  maxMessageBytes: number;
  /** How long a message can be taken back after it was accepted. */
  undoSendSeconds: number;
  /**
   * Asks the worker to look at this submission at that time. Never rejects: a wake-up that is lost is made up for by
   * the worker's sweep.
   */
  wake(submission: { id: string; accountId: string; sendAt: Date }): Promise<void>;
}

/** What sending and filing needs. */
export interface DeliveryServices {
  mail: MailGateway;
  /** The mail server files sent messages by itself. */
  serverFilesSent: boolean;
}
