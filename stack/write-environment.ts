import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Parts } from "./parts.ts";
import type { Settings } from "./settings.ts";

/** Writes what the stack has chosen, without the operator's own variables, to DATA_DIR/environment for a shell to read. */
export async function writeEnvironment(
  settings: Settings,
  parts: Pick<Parts, "environment" | "doors">,
): Promise<string> {
  const path = join(settings.dataDir, "environment");
  const chosen = Object.entries(parts.environment).filter(
    ([name, value]) => settings.operator[name] !== value,
  );
  const lines = [...chosen, ...Object.entries(parts.doors)].map(
    ([name, value]) => `${name}=${quoteForShell(value ?? "")}`,
  );
  await writeFile(path, `${lines.join("\n")}\n`, { mode: 0o600 });
  return path;
}

function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
