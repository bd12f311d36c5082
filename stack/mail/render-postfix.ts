import { mkdir, utimes, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { chownTo } from "../accounts.ts";
import { renderTemplate } from "../render-template.ts";
import { type MailParameters, mailPaths } from "./mail-parameters.ts";

/** Writes Postfix's configuration from the templates and answers with its folder. */
export async function renderPostfix(parameters: MailParameters): Promise<string> {
  const paths = mailPaths(parameters.home);
  for (const path of [paths.postfixConfig, paths.postfixQueue, paths.postfixData]) {
    await mkdir(path, { recursive: true, mode: 0o755 });
  }
  await chownTo(paths.postfixData, "postfix", "postfix");
  const values = postfixValues(parameters);
  for (const file of ["main.cf", "master.cf", "pgsql-domains.cf", "pgsql-mailboxes.cf"]) {
    const path = `${paths.postfixConfig}/${file}`;
    const secret = file.startsWith("pgsql");
    const text = await renderTemplate(`postfix/${file}`, values, ["relaySettings", "relayServices"]);
    await writeFile(path, text, { mode: secret ? 0o640 : 0o644 });
    if (secret) await chownTo(path, 0, "postfix");
    // Postfix sleeps for two seconds when its configuration is as young as that, in case it is still being written.
    const aMinuteAgo = Date.now() / 1000 - 60;
    await utimes(path, aMinuteAgo, aMinuteAgo);
  }
  return paths.postfixConfig;
}

function postfixValues(parameters: MailParameters): Record<string, string | number> {
  const paths = mailPaths(parameters.home);
  const address = parameters.listen === "*" ? "" : `${parameters.listen}:`;
  return {
    configDir: paths.postfixConfig,
    queueDir: paths.postfixQueue,
    dataDir: paths.postfixData,
    dovecotRunDir: paths.dovecotRun,
    logPath: parameters.logs.postfix,
    logPrefix: `${dirname(parameters.logs.postfix)}, /dev/stdout`,
    hostname: parameters.hostname,
    interfaces: parameters.listen === "*" ? "all" : parameters.listen,
    protocols: parameters.listen === "*" ? "all" : "ipv4",
    messageSizeLimit: messageSizeLimit(parameters.maxMessageBytes),
    lmtpPort: parameters.ports.lmtp,
    smtpListen: `${address}${parameters.ports.smtp}`,
    submissionListen: `${address}${parameters.ports.submission}`,
    injectionPort: parameters.ports.injection,
    requireTls: parameters.requireTls ? "yes" : "no",
    certificate: parameters.certificate,
    certificateKey: parameters.certificateKey,
    databaseHost: parameters.database.host,
    databasePort: parameters.database.port,
    databaseName: parameters.database.name,
    mailDatabaseUser: parameters.database.user,
    mailDatabasePassword: parameters.database.password,
    ...relayValues(parameters.relay),
  };
}

/** In bytes: Base64 makes four of three and adds line breaks, and headers need room as well. */
export function messageSizeLimit(maxMessageBytes: number): number {
  return Math.ceil(maxMessageBytes * (4 / 3) * (78 / 76)) + 256 * 1024;
}

/**
 * What becomes of mail for other domains. With "none" there is not even a program in the configuration that could
 * carry it away.
 */
export function relayValues(relay: string): { relaySettings: string; relayServices: string } {
  const service = "smtp                           unix   -       -      n      -      -       smtp";
  if (relay === "none") {
    const reason = "5.7.1 This mail server keeps its mail to itself and sends nothing to other servers.";
    return {
      relaySettings: `default_transport = error:${reason}\nrelay_transport = error:${reason}`,
      relayServices: "",
    };
  }
  const tls = "smtp_tls_security_level = may\nsmtp_tls_CApath = /etc/ssl/certs";
  if (relay === "direct") return { relaySettings: `relayhost =\n${tls}`, relayServices: service };
  const match = /^([A-Za-z0-9.-]+):(\d{1,5})$/.exec(relay);
  if (!match) throw new Error(`MAIL_RELAY must be "none", "direct" or "host:port", not "${relay}".`);
  return { relaySettings: `relayhost = [${match[1]}]:${match[2]}\n${tls}`, relayServices: service };
}
