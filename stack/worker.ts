import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Environment } from "./environment.ts";
import type { ServiceDefinition } from "./service.ts";
import { nodeProgram, productAccount, projectRoot } from "./settings.ts";

/** The worker, ready to be started. */
export function defineWorker(environment: Environment, program = "lib/jobs/worker.ts"): ServiceDefinition {
  const account = productAccount();
  return {
    name: "worker",
    command: nodeProgram,
    args: [join(projectRoot, program)],
    environment: { ...environment, NODE_ENV: "production" },
    ...(account && { account }),
    stopSignal: "SIGTERM",
    grace: 2500,
    // It listens nowhere. What is wrong with its settings ends it well within this time.
    isReady: async () => delay(1500, true),
  };
}
