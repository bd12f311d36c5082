import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { DataFolder } from "./data-folder.ts";
import type { Environment } from "./environment.ts";
import { forgetProcess, recordProcess, signalGroup } from "./process-record.ts";
import { StepError, say } from "./step.ts";

/** A program that the supervisor keeps running. */
export interface ServiceDefinition {
  /** Short and unique: the name of its log file and of its record. */
  name: string;
  command: string;
  args: string[];
  environment: Environment;
  /** The account it runs under; undefined: ours. */
  account?: { uid: number; gid: number };
  stopSignal: NodeJS.Signals;
  /** How long it may take to stop, in milliseconds, before it is killed. */
  grace: number;
  /** Asked again and again while it starts: whether it answers. */
  isReady: () => Promise<boolean>;
}

export interface Service {
  name: string;
  stop: () => Promise<void>;
}

const startLimit = 60_000;
const longestPause = 30_000;

/**
 * Starts a service, adds it to `services`, and waits until it answers. From then on a service that ends by itself is
 * started again, with growing pauses while it keeps failing. Rejects with the end of its log when it does not come up
 * the first time.
 */
export async function startService(
  folder: DataFolder,
  definition: ServiceDefinition,
  services: Service[],
): Promise<void> {
  let child = launch(folder, definition);
  let stopping = false;
  let pause = 1000;

  const watch = (): void => {
    const since = Date.now();
    child.once("exit", async (code, signal) => {
      if (stopping) return;
      if (Date.now() - since > longestPause) pause = 1000;
      say(
        `${definition.name} ended by itself (${signal ?? `exit code ${code}`}); starting it again in ${pause / 1000} s`,
      );
      await delay(pause);
      pause = Math.min(pause * 2, longestPause);
      if (stopping) return;
      child = launch(folder, definition);
      watch();
    });
  };

  const stop = async (): Promise<void> => {
    stopping = true;
    await endProcess(child, definition);
    await forgetProcess(folder.processes, definition.name);
  };

  services.push({ name: definition.name, stop });
  await waitUntilReady(folder, definition, child);
  watch();
}

function launch(folder: DataFolder, definition: ServiceDefinition): ChildProcess {
  const log = openSync(logPath(folder, definition.name), "a");
  // A group of its own, so that Ctrl-C in the terminal reaches only the supervisor, which stops all in order.
  const child = spawn(definition.command, definition.args, {
    env: definition.environment as NodeJS.ProcessEnv,
    stdio: ["ignore", log, log],
    detached: true,
    ...definition.account,
  });
  closeSync(log);
  // Without a listener a command that is missing would end the supervisor; "exit code -2" says it well enough.
  child.on("error", () => child.emit("exit", -2, null));
  if (child.pid) recordProcess(folder.processes, definition.name, child.pid, definition.stopSignal);
  return child;
}

async function waitUntilReady(
  folder: DataFolder,
  definition: ServiceDefinition,
  child: ChildProcess,
): Promise<void> {
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  const logStart = await logSize(folder, definition.name);
  for (const deadline = Date.now() + startLimit; Date.now() < deadline; await delay(25)) {
    if (await definition.isReady()) return;
    if (ended) break;
  }
  const reason = ended ? "ended while it was starting" : `did not answer within ${startLimit / 1000} s`;
  const path = logPath(folder, definition.name);
  const said = (await readFile(path, "utf8")).slice(logStart).trim().split("\n").slice(-15).join("\n");
  throw new StepError(`${definition.name} ${reason}.\n${said}`, `The whole log is ${path}.`);
}

async function endProcess(child: ChildProcess, definition: ServiceDefinition): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once("exit", done));
  // Only to the leader: Postgres and Dovecot end their own children in the right order.
  child.kill(definition.stopSignal);
  const stopped = await Promise.race([exit.then(() => true), delay(definition.grace, false)]);
  if (stopped) return;
  signalGroup(child.pid, "SIGKILL");
  await exit;
}

function logPath(folder: DataFolder, name: string): string {
  return join(folder.logs, `${name}.log`);
}

async function logSize(folder: DataFolder, name: string): Promise<number> {
  return (await stat(logPath(folder, name))).size;
}

/** Stops services in the reverse order of their start. */
export async function stopServices(services: Service[]): Promise<void> {
  for (const service of services.splice(0).reverse()) await service.stop();
}
