import { join } from "node:path";
import type { DataFolder } from "../data-folder.ts";
import { runCommand } from "../run-command.ts";
import { say } from "../step.ts";
import { mailPaths } from "./mail-parameters.ts";

const day = 24 * 60 * 60 * 1000;

/** Frees, once a day, the space of messages that were deleted: the mdbox format only marks them (doveadm-purge(1)). */
export function purgeEveryDay(folder: DataFolder): void {
  const config = join(mailPaths(join(folder.services, "mail-server")).dovecotConfig, "dovecot.conf");
  const purge = async (): Promise<void> => {
    const { code, output } = await runCommand("doveadm", ["-c", config, "purge", "-A"]);
    if (code !== 0) say(`Purging mailboxes failed: ${output.trim()}`);
  };
  setInterval(purge, day).unref();
}
