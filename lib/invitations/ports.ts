import type { TrustedServers } from "#lib/formats/mail-auth/is-authentic.ts";
import type { MailGateway } from "#lib/mail/ports.ts";
import type { OutboxServices } from "#lib/outbox/ports.ts";

/** What invitations need besides the database; made by the composition root. */
export interface InvitationServices {
  mail: MailGateway;
  outbox: OutboxServices;
  trusted: TrustedServers;
}
