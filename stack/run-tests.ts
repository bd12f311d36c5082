import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildWeb, generateClient } from "./build-web.ts";
import { checkDovecotVersion, installMissingPackages, mailPackages } from "./debian-packages.ts";
import type { Environment } from "./environment.ts";
import { startParts } from "./parts.ts";
import { findFreePort } from "./ports.ts";
import type { Tally } from "./read-reports.ts";
import { claimDataFolder, runUntilStopped } from "./run-until-stopped.ts";
import { seedOnce } from "./seed-once.ts";
import { type Service, startService, stopServices } from "./service.ts";
import { projectRoot, readTestSettings } from "./settings.ts";
import { say, sayFailure, step } from "./step.ts";
import { runStage, type StageName, stageNames, sum } from "./test-stages.ts";
import { defineWeb } from "./web.ts";
import { wipeDataFolder } from "./wipe-data-folder.ts";
import { defineWorker } from "./worker.ts";

const dataDir = join(projectRoot, ".data-test");
const reports = join(projectRoot, "test-results/reports");
// A build of its own: the one of a running `npm start` stays as it is.
const distDir = ".next-test";

// `npm test [-- [STAGE [FILE...]] [--keep]]`: everything, or one stage, or some files of it. --keep leaves the data of
// the last run in place, which saves a few seconds while working.
await runUntilStopped(async (services) => {
  const { stages, files, keep } = readArguments(process.argv.slice(2));
  process.chdir(projectRoot);
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const tallies: Tally[] = [];
  try {
    await generateClient();
    for (const name of stages.filter((stage) => !needsProduct(stage))) {
      tallies.push(await runStage(name, { files, dir: reports, environment: {} }));
    }
    const rest = stages.filter(needsProduct);
    if (rest.length > 0) {
      const environment = await startProduct(services, rest, keep);
      for (const name of rest) tallies.push(await runStage(name, { files, dir: reports, environment }));
    }
  } catch (error) {
    sayFailure(error);
    tallies.push({ passed: 0, failed: 1 });
  }
  await stopServices(services);
  const { passed, failed } = sum(tallies);
  say(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
});

function readArguments(args: string[]): { stages: StageName[]; files: string[]; keep: boolean } {
  const [first, ...files] = args.filter((arg) => arg !== "--keep");
  const stage = stageNames.find((name) => name === first);
  if (first && !stage) throw new Error(`There is no stage "${first}"; there are ${stageNames.join(", ")}.`);
  return { stages: stage ? [stage] : [...stageNames], files, keep: args.includes("--keep") };
}

function needsProduct(stage: StageName): boolean {
  return stage === "server" || stage === "browser";
}

/** Starts the whole product on a data folder and ports of its own, and answers with the environment of the tests. */
async function startProduct(services: Service[], stages: StageName[], keep: boolean): Promise<Environment> {
  say("\n== set-up");
  await claimDataFolder(dataDir);
  await installMissingPackages([...mailPackages, ...(stages.includes("browser") ? ["chromium"] : [])]);
  await checkDovecotVersion();
  await buildWeb(distDir);
  if (!keep) await wipeDataFolder(dataDir);
  await claimDataFolder(dataDir);
  const port = await findFreePort();
  const parts = await startParts(readTestSettings(dataDir, port), services, true);
  await seedOnce(parts);
  const { environment, doors, folder } = parts;
  const web = defineWeb({ port, host: undefined, distDir, environment });
  await step(`Web server on port ${port}, and worker`, () =>
    Promise.all([defineWorker(environment), web].map((one) => startService(folder, one, services))),
  );
  return { ...environment, ...doors };
}
