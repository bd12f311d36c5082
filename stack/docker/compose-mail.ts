import { join } from "node:path";
import { type MailParameters, mailDatabase } from "../mail/mail-parameters.ts";
import { demoDomain, masterUser } from "../names.ts";
import { hashMasterPassword, type Secrets } from "../secrets.ts";
import type { Settings } from "../settings.ts";
import { composeEnvironment, mailPorts } from "./compose-settings.ts";

export interface ComposeMailFolders {
  home: string;
  mailRoot: string;
  logs: string;
  /** The one that the container has made for itself; the operator's own wins. */
  certificate: string;
  certificateKey: string;
}

/** The name that the mail container goes by in the world. */
export function composeHostname({ operator }: Settings): string {
  return operator.MAIL_HOSTNAME ?? `mail.${operator.MAIL_DOMAIN ?? demoDomain}`;
}

/** The mail server inside docker-compose.yml: the usual ports on all addresses, and no password without TLS. */
export function composeMailParameters(
  settings: Settings,
  secrets: Secrets,
  folders: ComposeMailFolders,
): MailParameters {
  const { operator, relay, maxMessageBytes } = settings;
  const databaseUrl = composeEnvironment(operator, secrets).DATABASE_URL ?? "";
  return {
    home: folders.home,
    mailRoot: folders.mailRoot,
    logs: {
      dovecot: join(folders.logs, "dovecot-mail.log"),
      postfix: join(folders.logs, "postfix-mail.log"),
    },
    listen: "*",
    lmtpListen: "*",
    ports: mailPorts,
    requireTls: true,
    certificate: operator.MAIL_CERTIFICATE ?? folders.certificate,
    certificateKey: operator.MAIL_CERTIFICATE_KEY ?? folders.certificateKey,
    hostname: composeHostname(settings),
    domain: operator.MAIL_DOMAIN ?? demoDomain,
    database: mailDatabase(databaseUrl, secrets.mailDatabasePassword),
    masterUser,
    masterPasswordHash: hashMasterPassword(secrets.masterPassword),
    relay,
    maxMessageBytes,
  };
}
