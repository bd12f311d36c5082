import { chdir } from "node:process";
import { buildWeb, generateClient } from "./build-web.ts";
import { checkDovecotVersion, installMissingPackages, mailPackages } from "./debian-packages.ts";
import { purgeEveryDay } from "./mail/purge-mailboxes.ts";
import { startParts } from "./parts.ts";
import { wantedParts } from "./product-environment.ts";
import { claimDataFolder, runUntilStopped } from "./run-until-stopped.ts";
import { sayDemoAccounts, seedOnce } from "./seed-once.ts";
import { startService } from "./service.ts";
import { projectRoot, readSettings } from "./settings.ts";
import { say } from "./step.ts";
import { defineWeb, needWebPort } from "./web.ts";
import { defineWorker } from "./worker.ts";
import { writeEnvironment } from "./write-environment.ts";

const distDir = ".next";

// `npm start`: everything, from the packages to the web server.
await runUntilStopped(async (services) => {
  chdir(projectRoot);
  const settings = readSettings();
  const wanted = wantedParts(settings);
  await claimDataFolder(settings.dataDir);
  if (wanted.mail) {
    await installMissingPackages(mailPackages);
    await checkDovecotVersion();
  }
  await generateClient();
  await buildWeb(distDir);
  const parts = await startParts(settings, services);
  await needWebPort(settings.webPort, settings.webHost);
  await seedOnce(parts);
  if (wanted.mail) purgeEveryDay(parts.folder);
  const { environment, folder } = parts;
  await writeEnvironment(settings, parts);
  const web = defineWeb({ port: settings.webPort, host: settings.webHost, distDir, environment });
  await Promise.all([defineWorker(environment), web].map((one) => startService(folder, one, services)));
  say(`Logs: ${folder.logs}`);
  sayDemoAccounts(parts);
  say(`Ready: http://localhost:${settings.webPort}`);
  return undefined;
});
