import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openDataFolder } from "../data-folder.ts";
import { keepCertificate } from "../mail/certificate.ts";
import { prepareDovecot } from "../mail/dovecot.ts";
import { preparePostfix } from "../mail/postfix.ts";
import { purgeEveryDay } from "../mail/purge-mailboxes.ts";
import { runUntilStopped } from "../run-until-stopped.ts";
import { keepSecrets } from "../secrets.ts";
import { startService } from "../service.ts";
import { readSettings } from "../settings.ts";
import { say, step } from "../step.ts";
import { composeHostname, composeMailParameters } from "./compose-mail.ts";
import { certificateFolder, secretsFolder } from "./compose-settings.ts";

// The mail container: Dovecot and Postfix from the same templates as `npm start`, on the usual ports.
await runUntilStopped(async (services) => {
  const settings = readSettings();
  const folder = await openDataFolder("/data");
  const home = join(folder.services, "mail-server");
  await mkdir(home, { recursive: true });
  const secrets = await keepSecrets(secretsFolder);
  // "mail" is what the other containers call this one.
  const own = await keepCertificate(certificateFolder, [composeHostname(settings), "mail", "localhost"]);
  const parameters = composeMailParameters(settings, secrets, {
    home,
    mailRoot: "/mail",
    logs: folder.logs,
    ...own,
  });
  await step("Dovecot", async () => startService(folder, await prepareDovecot(parameters), services));
  await step("Postfix", async () => startService(folder, await preparePostfix(parameters), services));
  purgeEveryDay(folder);
  say(`Mail server ready as ${parameters.hostname}; logs: ${folder.logs}`);
  return undefined;
});
