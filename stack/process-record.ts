import { readFileSync, writeFileSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** What is written about a process of ours, so that it can be recognised later although process ids are reused. */
interface ProcessRecord {
  pid: number;
  /** Start of the process in clock ticks since the machine booted (proc(5), stat, field 22). */
  startTicks: string;
  bootId: string;
  stopSignal: NodeJS.Signals;
}

/** Notes a running process under a name. Synchronous, so that there is no moment in which it could be forgotten. */
export function recordProcess(
  processes: string,
  name: string,
  pid: number,
  stopSignal: NodeJS.Signals,
): void {
  const startTicks = readStartTicks(pid);
  if (startTicks === undefined) return;
  const record: ProcessRecord = { pid, startTicks, bootId: readBootId(), stopSignal };
  writeFileSync(join(processes, `${name}.json`), JSON.stringify(record));
}

export async function forgetProcess(processes: string, name: string): Promise<void> {
  await rm(join(processes, `${name}.json`), { force: true });
}

/** The recorded process of this name if it is still running, else undefined. */
export async function findRecorded(processes: string, name: string): Promise<ProcessRecord | undefined> {
  const record = await readRecord(join(processes, `${name}.json`));
  return record && isSame(record) ? record : undefined;
}

/**
 * Stops what an earlier, killed supervisor has left running, in the order given by `names` (others first), and
 * answers with the names of what was stopped.
 */
export async function stopLeftovers(processes: string, names: string[]): Promise<string[]> {
  const recorded = (await readdir(processes)).map((file) => file.replace(/\.json$/, ""));
  const order = [
    ...recorded.filter((name) => !names.includes(name)),
    ...names.filter((name) => recorded.includes(name)),
  ];
  const stopped: string[] = [];
  for (const name of order) {
    const record = await findRecorded(processes, name);
    if (record?.pid === process.pid) continue;
    if (record) {
      await stopGroup(record);
      stopped.push(name);
    }
    await forgetProcess(processes, name);
  }
  return stopped;
}

async function stopGroup(record: ProcessRecord): Promise<void> {
  signalGroup(record.pid, record.stopSignal);
  for (const deadline = Date.now() + 5000; Date.now() < deadline; await delay(20)) {
    if (!isSame(record)) return;
  }
  signalGroup(record.pid, "SIGKILL");
  await delay(100);
}

/** Signals a process and all it has started; every service leads a process group of its own. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function readRecord(path: string): Promise<ProcessRecord | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as ProcessRecord;
  } catch {
    return undefined;
  }
}

function isSame(record: ProcessRecord): boolean {
  return record.bootId === readBootId() && record.startTicks === readStartTicks(record.pid);
}

/** Undefined when there is no such process, or when it has ended and only waits for its parent. */
function readStartTicks(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in parentheses and may itself hold blanks and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function readBootId(): string {
  return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}
