import type { MailGateway } from "#lib/mail/ports.ts";
import type { OutboxServices } from "#lib/outbox/ports.ts";
import type { PushMessage } from "#lib/push/types.ts";

/** The ways out for reminders; made by the worker's entry. */
export interface ReminderServices {
  mail: MailGateway;
  outbox: OutboxServices;
  /** To every browser that the person allowed it. @throws AppError web-unavailable */
  notify(userId: string, message: PushMessage): Promise<void>;
}
