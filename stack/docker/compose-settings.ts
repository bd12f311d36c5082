import type { Environment } from "../environment.ts";
import { demoDomain, masterUser } from "../names.ts";
import type { Secrets } from "../secrets.ts";
import { settingsFrom } from "../settings.ts";

/** Where the volumes of docker-compose.yml are mounted. */
export const secretsFolder = "/secrets";
export const certificateFolder = "/certificate";

/** The ports inside the mail container. Published are imaps, submission and smtp; the others stay in its network. */
export const mailPorts = {
  imap: 143,
  imaps: 993,
  pop3: 110,
  pop3s: 995,
  sieve: 4190,
  lmtp: 24,
  submission: 587,
  smtp: 25,
  injection: 10025,
};

/** The product's environment inside docker-compose.yml; what the operator has set wins, name by name. */
export function composeEnvironment(operator: Environment, secrets: Secrets): Environment {
  const { webPort } = settingsFrom(operator);
  return {
    DATABASE_URL: `postgresql://pennypost:${secrets.databasePassword}@postgres:5432/pennypost`,
    IMAP_HOST: "mail",
    IMAP_PORT: String(mailPorts.imaps),
    IMAP_SECURITY: "tls",
    SMTP_HOST: "mail",
    SMTP_PORT: String(mailPorts.submission),
    SMTP_SECURITY: "starttls",
    MAIL_RECEIVED_BY: operator.MAIL_HOSTNAME ?? `mail.${operator.MAIL_DOMAIN ?? demoDomain}`,
    MAIL_MASTER_USER: masterUser,
    MAIL_MASTER_PASSWORD: secrets.masterPassword,
    VAULT_KEYS: secrets.vaultKeys,
    NEXTAUTH_SECRET: secrets.nextAuthSecret,
    VAPID_PRIVATE_KEY: secrets.vapidPrivateKey,
    NEXTAUTH_URL: `http://localhost:${webPort}`,
    ...operator,
  };
}
