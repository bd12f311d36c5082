import { join } from "node:path";
import type { Environment } from "./environment.ts";
import { isFree } from "./ports.ts";
import type { ServiceDefinition } from "./service.ts";
import { nodeProgram, productAccount, projectRoot } from "./settings.ts";
import { StepError } from "./step.ts";

export interface WebOptions {
  port: number;
  host: string | undefined;
  /** The folder of the build, a name in the checkout. */
  distDir: string;
  environment: Environment;
}

/** The web server, ready to be started. */
export function defineWeb({ port, host, distDir, environment }: WebOptions): ServiceDefinition {
  const account = productAccount();
  return {
    name: "web",
    command: nodeProgram,
    args: [
      join(projectRoot, "node_modules/next/dist/bin/next"),
      ...["start", projectRoot, "--port", String(port), ...(host ? ["--hostname", host] : [])],
    ],
    environment: {
      ...environment,
      NODE_ENV: "production",
      NEXT_DIST_DIR: distDir,
      NEXT_TELEMETRY_DISABLED: "1",
    },
    ...(account && { account }),
    stopSignal: "SIGTERM",
    grace: 3000,
    isReady: () => answersHttp(host ?? "127.0.0.1", port),
  };
}

/** Rejects when somebody else already listens on the web server's port. */
export async function needWebPort(port: number, host: string | undefined): Promise<void> {
  if ((await isFree(port, host ?? "0.0.0.0")) && (await isFree(port, host ?? "::"))) return;
  throw new StepError(
    `Port ${port} is taken by another program.`,
    "Choose another with PORT, for example: PORT=3001 npm start",
  );
}

/** Any answer will do: whether the mail server can be reached is not the web server's start. */
async function answersHttp(host: string, port: number): Promise<boolean> {
  try {
    await fetch(`http://${host}:${port}/api/health`, { signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}
