import { checkDovecotVersion, installMissingPackages, mailPackages } from "./debian-packages.ts";
import { startParts } from "./parts.ts";
import { wantedParts } from "./product-environment.ts";
import { claimDataFolder, runUntilStopped } from "./run-until-stopped.ts";
import { sayDemoAccounts, seedOnce } from "./seed-once.ts";
import { readSettings } from "./settings.ts";
import { say } from "./step.ts";
import { writeEnvironment } from "./write-environment.ts";

// `npm run services`: only the parts behind the product, for work on it with `next dev` or with single tests.
await runUntilStopped(async (services) => {
  const settings = readSettings();
  await claimDataFolder(settings.dataDir);
  if (wantedParts(settings).mail) {
    await installMissingPackages(mailPackages);
    await checkDovecotVersion();
  }
  const parts = await startParts(settings, services);
  await seedOnce(parts);
  const path = await writeEnvironment(settings, parts);
  sayDemoAccounts(parts);
  say(`Services ready. In a shell: set -a; . ${path}; set +a`);
  return undefined;
});
