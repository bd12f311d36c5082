import { chmod, mkdir, writeFile } from "node:fs/promises";
import { chownTo } from "../accounts.ts";
import { renderTemplate } from "../render-template.ts";
import { runCommand } from "../run-command.ts";
import { StepError } from "../step.ts";
import { type MailParameters, mailPaths, mailUid } from "./mail-parameters.ts";

/** Writes Dovecot's configuration from the templates and answers with the path of dovecot.conf. */
export async function renderDovecot(parameters: MailParameters): Promise<string> {
  const paths = mailPaths(parameters.home);
  const values = dovecotValues(parameters);
  for (const path of [
    paths.dovecotConfig,
    paths.dovecotRun,
    paths.dovecotState,
    paths.sieve,
    parameters.mailRoot,
  ]) {
    await mkdir(path, { recursive: true });
  }
  await chownTo(parameters.mailRoot, mailUid, mailUid);
  await chmod(parameters.mailRoot, 0o770);
  for (const file of ["dovecot.conf", "dovecot-sql.conf.ext", "master-users"]) {
    // Passwords of the database and of the master user: for root and Dovecot's sign-in process only.
    const path = `${paths.dovecotConfig}/${file}`;
    await writeFile(path, await renderTemplate(`dovecot/${file}`, values), { mode: 0o640 });
    await chownTo(path, 0, "dovecot");
  }
  await compileSieve(paths.sieve, `${paths.dovecotConfig}/dovecot.conf`, values);
  return `${paths.dovecotConfig}/dovecot.conf`;
}

function dovecotValues(parameters: MailParameters): Record<string, string | number> {
  const paths = mailPaths(parameters.home);
  return {
    runDir: paths.dovecotRun,
    stateDir: paths.dovecotState,
    configDir: paths.dovecotConfig,
    sieveDir: paths.sieve,
    mailRoot: parameters.mailRoot,
    mailUid,
    logPath: parameters.logs.dovecot,
    listen: parameters.listen,
    lmtpListen: parameters.lmtpListen,
    imapPort: parameters.ports.imap,
    imapsPort: parameters.ports.imaps,
    pop3Port: parameters.ports.pop3,
    pop3sPort: parameters.ports.pop3s,
    sievePort: parameters.ports.sieve,
    lmtpPort: parameters.ports.lmtp,
    injectionPort: parameters.ports.injection,
    requireTls: parameters.requireTls ? "yes" : "no",
    certificate: parameters.certificate,
    certificateKey: parameters.certificateKey,
    hostname: parameters.hostname,
    domain: parameters.domain,
    databaseHost: parameters.database.host,
    databasePort: parameters.database.port,
    databaseName: parameters.database.name,
    mailDatabaseUser: parameters.database.user,
    mailDatabasePassword: parameters.database.password,
    masterUser: parameters.masterUser,
    masterPasswordHash: parameters.masterPasswordHash,
  };
}

/** Mail processes may not write into this folder, so what they would compile is compiled here. */
async function compileSieve(
  dir: string,
  config: string,
  values: Record<string, string | number>,
): Promise<void> {
  const script = `${dir}/junk.sieve`;
  await writeFile(script, await renderTemplate("dovecot/junk.sieve", values), { mode: 0o644 });
  const { code, output } = await runCommand("sievec", ["-c", config, script]);
  if (code !== 0)
    throw new StepError(
      `The Sieve script ${script} was not compiled: ${output}`,
      "Is dovecot-sieve installed?",
    );
  await chmod(`${dir}/junk.svbin`, 0o644);
}
