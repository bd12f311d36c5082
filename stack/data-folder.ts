import { createHash } from "node:crypto";
import { chmod, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Where the stack keeps what it writes. All paths are absolute. */
export interface DataFolder {
  /** DATA_DIR itself: secrets, ports, the environment file. */
  dir: string;
  /** Logs of every part, one file each. */
  logs: string;
  /** Records of running processes, by which a later start finds what an earlier one left behind. */
  processes: string;
  /** Databases, mail and the mail server's configuration; usually below `dir`. */
  services: string;
}

/**
 * Makes the data folder. The mail server and Postgres run under accounts of their own, which cannot reach a folder
 * below a private one such as /root; and the path of a Unix socket may have 107 characters only. In both cases
 * their files go to /var/lib/pennypost, under a name made from the path of the data folder.
 */
export async function openDataFolder(dir: string): Promise<DataFolder> {
  await mkdir(dir, { recursive: true });
  if (process.getuid?.() === 0) await chmod(dir, 0o755);
  const services = await servicesRoot(dir);
  const folder = { dir, logs: join(services, "logs"), processes: join(dir, "processes"), services };
  for (const path of [services, folder.logs, folder.processes]) await mkdir(path, { recursive: true });
  if (services !== dir) await writeFile(join(dir, "services-are-in"), `${services}\n`);
  return folder;
}

/** The folder for the files of Postgres and the mail server; see openDataFolder. `dir` must exist. */
export async function servicesRoot(dir: string): Promise<string> {
  const otherAccounts = process.getuid?.() === 0;
  if (!otherAccounts || (dir.length <= 60 && (await isReachable(dir)))) return dir;
  const name = createHash("sha256").update(dir).digest("hex").slice(0, 12);
  return join("/var/lib/pennypost", name);
}

/** Whether every account of the machine may enter the folder. */
export async function isReachable(dir: string): Promise<boolean> {
  for (let path = dir; ; path = dirname(path)) {
    const { mode } = await stat(path);
    if ((mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}
