import { startParts } from "./parts.ts";
import { writeEnvironment } from "./product-environment.ts";
import { claimDataFolder, runUntilStopped } from "./run-until-stopped.ts";
import { seedOnce } from "./seed-once.ts";
import { readSettings } from "./settings.ts";
import { say } from "./step.ts";

// `npm run services`: only the parts behind the product, for working on it with `next dev` or for tests by hand.
const settings = readSettings();

await runUntilStopped(async (services) => {
  await claimDataFolder(settings.dataDir);
  const parts = await startParts(settings, services);
  await seedOnce(parts);
  const { operator } = settings;
  const own = Object.entries(parts.environment).filter(([name, value]) => operator[name] !== value);
  const path = await writeEnvironment(settings.dataDir, { ...Object.fromEntries(own), ...parts.doors });
  say(`Services ready. In a shell: set -a; . ${path}; set +a`);
});
