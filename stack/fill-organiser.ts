import { join } from "node:path";
import type { Environment } from "./environment.ts";
import { runCommand } from "./run-command.ts";
import { nodeProgram, projectRoot } from "./settings.ts";

/** Makes the demo's contacts, calendar, tasks and journal, in a process of its own because the product reads its settings there. */
export async function fillOrganiser(environment: Environment): Promise<void> {
  const script = join(projectRoot, "stack/demo/organiser/fill.ts");
  const { code, output } = await runCommand(nodeProgram, [script], {
    environment: { ...process.env, ...environment },
    cwd: projectRoot,
  });
  if (code !== 0) throw new Error(`The demo's calendar and contacts could not be made. ${output}`);
}
