import type { DataFolder } from "./data-folder.ts";
import type { Environment } from "./environment.ts";
import { bundledMailHost, demoDomain, mailDatabaseUser, masterUser } from "./names.ts";
import type { Ports } from "./ports.ts";
import { embeddedDatabaseUrl } from "./postgres.ts";
import type { Secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import { StepError } from "./step.ts";

/** Which of the bundled parts are wanted: each one is replaced by the operator's own when that is set. */
export function wantedParts(settings: Settings): { postgres: boolean; mail: boolean } {
  const { DATABASE_URL, IMAP_HOST, SMTP_HOST } = settings.operator;
  if (Boolean(IMAP_HOST) !== Boolean(SMTP_HOST)) {
    throw new StepError(
      `${IMAP_HOST ? "IMAP_HOST is set, but SMTP_HOST is" : "SMTP_HOST is set, but IMAP_HOST is"} not.`,
      "Set both to use your own mail server, or none to use the bundled one.",
    );
  }
  return { postgres: !DATABASE_URL, mail: !IMAP_HOST };
}

/**
 * The environment of the web server, the worker and the tests, by the names of lib/config.ts: what the operator has
 * set wins, name by name. Only how to reach the bundled mail server is not the operator's to change.
 */
export function productEnvironment(settings: Settings, ports: Ports, secrets: Secrets): Environment {
  return {
    DATABASE_URL: embeddedDatabaseUrl({ port: ports.postgres, password: secrets.databasePassword }),
    VAULT_KEYS: secrets.vaultKeys,
    NEXTAUTH_SECRET: secrets.nextAuthSecret,
    VAPID_PRIVATE_KEY: secrets.vapidPrivateKey,
    NEXTAUTH_URL: `http://localhost:${settings.webPort}`,
    MAX_MESSAGE_BYTES: String(settings.maxMessageBytes),
    ...settings.operator,
    ...(wantedParts(settings).mail && bundledMail(ports, secrets)),
  };
}

function bundledMail(ports: Ports, secrets: Secrets): Record<string, string> {
  return {
    IMAP_HOST: "127.0.0.1",
    IMAP_PORT: String(ports.imap),
    IMAP_SECURITY: "none",
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(ports.submission),
    SMTP_SECURITY: "none",
    MAIL_RECEIVED_BY: bundledMailHost,
    MAIL_MASTER_USER: masterUser,
    MAIL_MASTER_PASSWORD: secrets.masterPassword,
  };
}

/** The further doors of the bundled mail server, which only seeds and tests use. */
export function doorsEnvironment(
  settings: Settings,
  folder: DataFolder,
  ports: Ports,
  secrets: Secrets,
): Record<string, string> {
  return {
    DATA_DIR: folder.dir,
    LOGS_DIR: folder.logs,
    PENNYPOST_URL: `http://localhost:${settings.webPort}`,
    IMAPS_PORT: String(ports.imaps),
    POP3_PORT: String(ports.pop3),
    POP3S_PORT: String(ports.pop3s),
    SIEVE_PORT: String(ports.sieve),
    LMTP_PORT: String(ports.lmtp),
    SMTP_IN_PORT: String(ports.smtp),
    MAIL_DATABASE_USER: mailDatabaseUser,
    MAIL_DATABASE_PASSWORD: secrets.mailDatabasePassword,
    DEMO_DOMAIN: demoDomain,
    ...(settings.demo && { DEMO_PASSWORD: secrets.demoPassword }),
  };
}
