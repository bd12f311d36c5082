import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;

/**
 * CPU milliseconds used so far by a process and all that descend from it, those that have ended and been waited for included
 * (proc(5): utime, stime, cutime, cstime); without the process that asks, which makes the load.
 */
export function cpuOfTree(root: number): number {
  const processes = readProcesses();
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of processes) if (family.has(parent) && pid !== process.pid) family.add(pid);
  }
  const ticks = processes.filter(({ pid }) => family.has(pid)).reduce((sum, each) => sum + each.ticks, 0);
  return (ticks / ticksPerSecond) * 1000;
}

function readProcesses(): { pid: number; parent: number; ticks: number }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readStat(name);
      if (!stat) return [];
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      return [{ pid: Number(name), parent: Number(fields[1]), ticks }];
    });
}

/** A process may end between the listing and the reading. */
function readStat(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
}
