import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { isRoot } from "./accounts.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import type { Environment } from "./environment.ts";
import { keepCertificate } from "./mail/certificate.ts";
import { prepareDovecot } from "./mail/dovecot.ts";
import { type MailParameters, mailDatabase } from "./mail/mail-parameters.ts";
import { preparePostfix } from "./mail/postfix.ts";
import { keepMailDatabaseRole } from "./mail-database-role.ts";
import { applyMigrations } from "./migrate.ts";
import { bundledMailHost, demoDomain, masterUser } from "./names.ts";
import { keepPorts, type Ports } from "./ports.ts";
import { preparePostgres } from "./postgres.ts";
import { stopLeftovers } from "./process-record.ts";
import { doorsEnvironment, productEnvironment, wantedParts } from "./product-environment.ts";
import { hashMasterPassword, keepSecrets, type Secrets } from "./secrets.ts";
import { type Service, type ServiceDefinition, startService } from "./service.ts";
import type { Settings } from "./settings.ts";
import { StepError, say, step } from "./step.ts";

/** What runs, in the order in which it was started. */
export interface Parts {
  folder: DataFolder;
  services: Service[];
  /** For the web server and the worker. */
  environment: Environment;
  /** For seeds and tests; empty when the mail server is the operator's own. */
  doors: Record<string, string>;
}

/** The order in which what runs is stopped: nothing loses a part that it still needs. */
export const stopOrder = ["web", "worker", "postfix", "dovecot", "postgres"];

/**
 * Starts the bundled parts that are wanted: Postgres with all migrations, Dovecot and Postfix. Every
 * service is added to `services` as soon as it runs, so that whoever owns the list can undo an interrupted start.
 */
export async function startParts(settings: Settings, services: Service[], careless = false): Promise<Parts> {
  const wanted = wantedParts(settings);
  if (wanted.mail && !isRoot()) throw noRoot();
  const folder = await openDataFolder(settings.dataDir);
  await clearLeftovers(folder);
  const secrets = await keepSecrets(folder.dir);
  const ports = await keepPorts(folder.dir);
  const environment = productEnvironment(settings, ports, secrets);
  const databaseUrl = environment.DATABASE_URL ?? "";
  const start = async (title: string, prepare: () => Promise<ServiceDefinition>): Promise<void> => {
    await step(title, async () => startService(folder, await prepare(), services));
  };

  if (wanted.postgres) {
    const options = { port: ports.postgres, password: secrets.databasePassword, careless };
    await start(`Postgres on port ${ports.postgres}`, () => preparePostgres(folder, options));
  }
  const applied = await step("Database migrations", () => applyMigrations(databaseUrl));
  for (const name of applied) say(`  applied ${name}`);
  if (!wanted.mail) return { folder, services, environment, doors: {} };

  await step("Mail server's view of the database", () =>
    keepMailDatabaseRole(databaseUrl, secrets.mailDatabasePassword),
  );
  const parameters = await mailParameters(settings, folder, ports, secrets, databaseUrl);
  await start(`Dovecot, IMAP on port ${ports.imap}`, () => prepareDovecot(parameters));
  await start(`Postfix, submission on port ${ports.submission}`, () => preparePostfix(parameters));
  return {
    folder,
    services,
    environment,
    doors: doorsEnvironment(settings, folder, ports, secrets),
  };
}

function noRoot(): StepError {
  return new StepError(
    "The bundled mail server needs root, which this account has not.",
    'Run "docker compose up" instead, or set IMAP_HOST and SMTP_HOST to use your own mail server.',
  );
}

async function clearLeftovers(folder: DataFolder): Promise<void> {
  const stopped = await stopLeftovers(folder.processes, stopOrder);
  if (stopped.length > 0) say(`Stopped what an earlier start had left behind: ${stopped.join(", ")}`);
}

async function mailParameters(
  settings: Settings,
  folder: DataFolder,
  ports: Ports,
  secrets: Secrets,
  databaseUrl: string,
): Promise<MailParameters> {
  const home = join(folder.services, "mail-server");
  await mkdir(home, { recursive: true });
  return {
    home,
    mailRoot: join(folder.services, "mail"),
    logs: { dovecot: join(folder.logs, "dovecot-mail.log"), postfix: join(folder.logs, "postfix-mail.log") },
    listen: "127.0.0.1",
    lmtpListen: "127.0.0.1",
    ports,
    requireTls: false,
    ...(await keepCertificate(home, [bundledMailHost, "localhost"])),
    hostname: bundledMailHost,
    domain: demoDomain,
    database: mailDatabase(databaseUrl, secrets.mailDatabasePassword),
    masterUser,
    masterPasswordHash: hashMasterPassword(secrets.masterPassword),
    relay: settings.relay,
    maxMessageBytes: settings.maxMessageBytes,
  };
}
