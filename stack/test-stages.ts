import { join } from "node:path";
import type { Environment } from "./environment.ts";
import { readPlaywrightReport, readVitestReport, type Tally } from "./read-reports.ts";
import { runCommand } from "./run-command.ts";
import { machineEnvironment, nodeProgram, projectRoot } from "./settings.ts";
import { say } from "./step.ts";

/** The stages of `npm test` in their order. Those from "server" on need the running product. */
export const stageNames = ["types", "lint", "unit", "server", "browser"] as const;
export type StageName = (typeof stageNames)[number];

export interface StageOptions {
  /** Only test files whose path contains one of these. */
  files: string[];
  /** Where the reports go. */
  dir: string;
  /** The variables of tests/environment.ts. */
  environment: Environment;
}

/** Runs one stage, shows what failed, and answers with its tally. */
export async function runStage(name: StageName, options: StageOptions): Promise<Tally> {
  say(`\n== ${name}`);
  const start = performance.now();
  const tally = await stages[name](options);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
  return tally;
}

const stages: Record<StageName, (options: StageOptions) => Promise<Tally>> = {
  types: async () => {
    // Makes next-env.d.ts and the types of the routes, without which there is nothing to check against.
    const routes = await check("route types", ["node_modules/next/dist/bin/next", "typegen"]);
    return routes.failed
      ? routes
      : check("types", ["node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "false"]);
  },
  lint: async () =>
    sum([
      await check("biome", ["node_modules/@biomejs/biome/bin/biome", "check", "."]),
      await check("import rules", [
        "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
        ...importRoots,
      ]),
      await check("knip", ["node_modules/knip/bin/knip.js"]),
    ]),
  unit: (options) => runVitest("unit", options),
  server: (options) => runVitest("server", options),
  browser: async ({ files, dir, environment }) => {
    const report = join(dir, "browser.json");
    const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...files];
    await runTool(args, { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report }, true);
    return readPlaywrightReport(report);
  },
};

const importRoots = ["app", "lib", "stack", "tests", "prisma"];

async function runVitest(
  project: "unit" | "server",
  { files, dir, environment }: StageOptions,
): Promise<Tally> {
  const report = join(dir, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  await runTool(
    ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters, ...files],
    environment,
    true,
  );
  return readVitestReport(report);
}

/** A tool that says by its exit code whether all is well counts as one test. */
async function check(name: string, args: string[]): Promise<Tally> {
  const { code, output } = await runTool(
    args,
    { NEXT_DIST_DIR: ".next-test", NEXT_TELEMETRY_DISABLED: "1" },
    false,
  );
  if (code === 0) return { passed: 1, failed: 0 };
  say(`${name} failed:\n${output.trim()}`);
  return { passed: 0, failed: 1 };
}

function runTool(args: string[], environment: Environment, show: boolean) {
  return runCommand(nodeProgram, args, {
    cwd: projectRoot,
    environment: { ...machineEnvironment(), ...environment },
    show,
  });
}

/** Adds tallies up. */
export function sum(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
  };
}
