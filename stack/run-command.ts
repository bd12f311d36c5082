import { spawn } from "node:child_process";
import type { Environment } from "./environment.ts";

export interface CommandResult {
  code: number;
  /** Standard output and standard error as they came. */
  output: string;
}

export interface CommandOptions {
  cwd?: string;
  environment?: Environment;
  account?: { uid: number; gid: number };
  /** Also show the output while it comes. */
  show?: boolean;
}

/** Runs a command to its end, without input. Code 127 when it does not exist. */
export function runCommand(
  command: string,
  args: string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      ...(options.environment && { env: options.environment as NodeJS.ProcessEnv }),
      stdio: ["ignore", "pipe", "pipe"],
      ...options.account,
    });
    let output = "";
    const take = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      if (options.show) process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("error", (error) => done({ code: 127, output: error.message }));
    child.once("close", (code) => done({ code: code ?? 1, output }));
  });
}
