import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { mailPackages } from "#stack/debian-packages.ts";
import { composeMailParameters } from "#stack/docker/compose-mail.ts";
import { keepCertificate } from "#stack/mail/certificate.ts";
import { renderDovecot } from "#stack/mail/render-dovecot.ts";
import { renderPostfix } from "#stack/mail/render-postfix.ts";
import { keepSecrets } from "#stack/secrets.ts";
import { projectRoot, settingsFrom } from "#stack/settings.ts";
import { environment } from "#tests/environment.ts";

/*
 * What can be checked of the mail image without a Docker engine: the configuration that it would write.
 */
const run = promisify(execFile);
const home = join(environment.DATA_DIR, "docker");
let dovecotConfig: string;
let postfixConfig: string;

beforeAll(async () => {
  await mkdir(home, { recursive: true });
  const settings = settingsFrom({ MAIL_RELAY: "direct", MAIL_DOMAIN: "example.org" });
  const own = await keepCertificate(home, ["mail"]);
  const folders = { home, mailRoot: join(home, "mail"), logs: home, ...own };
  const parameters = composeMailParameters(settings, await keepSecrets(home), folders);
  dovecotConfig = await renderDovecot(parameters);
  postfixConfig = await renderPostfix(parameters);
});

test("Dovecot accepts the configuration of the image, and takes no password without TLS", async () => {
  const { stdout } = await run("doveconf", ["-n", "-c", dovecotConfig]);
  expect(stdout).toMatch(/^hostname = mail\.example\.org$/m);
  expect(stdout).not.toMatch(/^disable_plaintext_auth = no$/m);
  expect(stdout).toMatch(/^listen = \*$/m);
});

test("Postfix accepts the configuration of the image, and can send mail away", async () => {
  await run("postfix", ["-c", postfixConfig, "check"]);
  const { stdout } = await run("postconf", ["-c", postfixConfig, "-M"]);
  expect(stdout).toMatch(/^smtp\s+unix/m);
  expect((await run("postconf", ["-c", postfixConfig, "-P"])).stdout).toContain(
    "587/inet/smtpd_tls_auth_only = yes",
  );
});

test("the image installs the packages that npm start installs", async () => {
  const dockerfile = await readFile(join(projectRoot, "stack/docker/mail.Dockerfile"), "utf8");
  for (const name of mailPackages) expect(dockerfile).toContain(` ${name} `);
});
