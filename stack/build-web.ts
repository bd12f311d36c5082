import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashFiles } from "./hash-files.ts";
import { runCommand } from "./run-command.ts";
import { machineEnvironment, nodeProgram, productAccount, projectRoot } from "./settings.ts";
import { StepError, say, step } from "./step.ts";

/**
 * What the build of the web server is made of. lib/generated follows from the schema and the
 * lock file, and tsconfig.json is rewritten by the build itself.
 */
const sources = [
  "app",
  "lib",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "prisma/schema.prisma",
  "proxy.ts",
];

/** Generates the Prisma client if the schema or Prisma has changed since it was generated. */
export async function generateClient(): Promise<void> {
  const stamp = join(projectRoot, "lib/generated/prisma/stamp");
  const hash = await hashFiles(projectRoot, ["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if ((await readStamp(stamp)) === hash) return;
  await step("Prisma client", async () => {
    // Generating needs no engine, but the command looks for one, which `npm ci` does not bring.
    await runOrFail(
      ["node_modules/prisma/build/index.js", "generate"],
      { PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true" },
      "prisma generate",
    );
  });
  await writeFile(stamp, hash);
}

/**
 * Builds the web server into `distDir` (a name in the checkout) unless the build there is of these very sources.
 */
export async function buildWeb(distDir: string): Promise<void> {
  const stamp = join(projectRoot, distDir, "pennypost-stamp");
  const hash = await hashFiles(projectRoot, sources, ["lib/generated"]);
  if ((await readStamp(stamp)) === hash) return;
  say("Building the web server (next build)");
  await step("Web server built", async () => {
    const environment = { NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
    await runOrFail(["node_modules/next/dist/bin/next", "build"], environment, "next build");
  });
  await writeFile(stamp, hash);
}

async function runOrFail(args: string[], extra: Record<string, string>, name: string): Promise<void> {
  const { code, output } = await runCommand(nodeProgram, args, {
    cwd: projectRoot,
    environment: { ...machineEnvironment(), ...extra },
    account: productAccount(),
  });
  if (code === 0) return;
  throw new StepError(
    `${name} failed:\n${output.trim()}`,
    "The sources do not build; mend what it says above.",
  );
}

async function readStamp(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}
