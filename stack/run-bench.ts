import { join } from "node:path";
import { buildWeb, generateClient } from "./build-web.ts";
import { checkDovecotVersion, installMissingPackages, mailPackages } from "./debian-packages.ts";
import { startParts } from "./parts.ts";
import { findFreePort } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { claimDataFolder, runUntilStopped } from "./run-until-stopped.ts";
import { startService } from "./service.ts";
import { machineEnvironment, nodeProgram, projectRoot, readTestSettings } from "./settings.ts";
import { defineWeb } from "./web.ts";
import { wipeDataFolder } from "./wipe-data-folder.ts";
import { defineWorker } from "./worker.ts";

const dataDir = join(projectRoot, ".data-bench");
const distDir = ".next-bench";

// `npm run bench [-- MESSAGES]`: the product on a data folder of its own, with the settings of a real run, and the figures as JSON lines.
await runUntilStopped(async (services) => {
  process.chdir(projectRoot);
  await claimDataFolder(dataDir);
  await installMissingPackages(mailPackages);
  await checkDovecotVersion();
  await generateClient();
  await buildWeb(distDir);
  await wipeDataFolder(dataDir);
  await claimDataFolder(dataDir);
  const port = await findFreePort();
  const settings = readTestSettings(dataDir, port);
  const parts = await startParts(settings, services, true);
  const environment = { ...parts.environment, CHECK_RESPONSES: "false", LOG_LEVEL: "warn" };
  const web = defineWeb({ port, host: undefined, distDir, environment });
  await Promise.all([defineWorker(environment), web].map((one) => startService(parts.folder, one, services)));
  const { code } = await runCommand(nodeProgram, ["tests/bench/main.ts", ...process.argv.slice(2)], {
    cwd: projectRoot,
    environment: {
      ...machineEnvironment(),
      ...environment,
      ...parts.doors,
      STACK_PID: String(process.pid),
    },
    show: true,
  });
  return code;
});
