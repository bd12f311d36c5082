import type { MailGateway } from "#lib/mail/ports.ts";
import type { OutboxServices } from "#lib/outbox/ports.ts";

export interface BookingServices {
  mail: MailGateway;
  outbox: OutboxServices;
  /** At which browsers reach the product, without a slash at its end. */
  origin: string;
  /** Makes the secrets of the links that cancel. */
  secret: string;
}
