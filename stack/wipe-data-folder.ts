import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { servicesRoot } from "./data-folder.ts";
import { stopOrder } from "./parts.ts";
import { stopLeftovers } from "./process-record.ts";

/** Removes all that a data folder holds, after stopping what still runs on it. The claim of this process stays. */
export async function wipeDataFolder(dir: string): Promise<void> {
  const processes = join(dir, "processes");
  await mkdir(processes, { recursive: true });
  await stopLeftovers(processes, stopOrder);
  const services = await servicesRoot(dir);
  if (services !== dir) await rm(services, { recursive: true, force: true });
  await rm(dir, { recursive: true, force: true });
}
