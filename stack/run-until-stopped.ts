import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findRecorded, recordProcess } from "./process-record.ts";
import { type Service, stopServices } from "./service.ts";
import { StepError, say, sayFailure } from "./step.ts";

/** The data folder of this process, once it has one. */
let claimed: string | undefined;

/** Longer than it takes a process to notice that its npm was killed, and than everything takes to stop. */
const patience = { running: 1500, stopping: 12_000 };

/**
 * Runs a start-up and then waits; a start-up that answers with an exit code is the whole work and ends the process. On Ctrl-C, SIGTERM, or the end of the bootstrap that started this process, all
 * services that the start-up has put into its list are stopped in reverse order, also in the middle of the start-up.
 * A start-up that fails is undone, said, and ends the process with exit code 1.
 */
export async function runUntilStopped(
  startUp: (services: Service[]) => Promise<number | undefined>,
): Promise<void> {
  const services: Service[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (code: number, reason: string): Promise<void> => {
    stopping ??= (async () => {
      if (reason) say(`\n${reason}: stopping`);
      if (claimed) await writeFile(join(claimed, "stopping"), "");
      const begin = performance.now();
      await stopServices(services);
      if (reason) say(`Stopped (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
      process.exit(code);
    })();
    return stopping;
  };
  process.on("SIGINT", () => stop(130, "Ctrl-C"));
  process.on("SIGTERM", () => stop(143, "SIGTERM"));
  process.on("SIGHUP", () => stop(129, "The terminal was closed"));
  process.on("disconnect", () => stop(1, "The process that started this one has ended"));
  try {
    const code = await startUp(services);
    if (code !== undefined) await stop(code, "");
  } catch (error) {
    // While stopping, a step that fails only fails because its part was taken away.
    if (!stopping) {
      sayFailure(error);
      await stop(1, "");
    }
  }
  await stopping;
}

/** Makes sure that one supervisor at a time owns a data folder; waits for one that is just stopping. */
export async function claimDataFolder(dir: string): Promise<void> {
  const processes = join(dir, "processes");
  await mkdir(processes, { recursive: true });
  for (const begin = Date.now(); ; await delay(100)) {
    const other = await findRecorded(processes, "supervisor");
    if (!other || other.pid === process.pid) break;
    const limit = existsSync(join(dir, "stopping")) ? patience.stopping : patience.running;
    if (Date.now() - begin > limit) throw alreadyRunning(dir, other.pid);
  }
  recordProcess(processes, "supervisor", process.pid, "SIGTERM");
  await rm(join(dir, "stopping"), { force: true });
  claimed = dir;
}

function alreadyRunning(dir: string, pid: number): StepError {
  return new StepError(
    `Pennypost already runs on the data folder ${dir} (process ${pid}).`,
    "Stop it first, or give this one a folder of its own with DATA_DIR and another PORT.",
  );
}
