import type { Environment } from "../environment.ts";
import { nodeProgram } from "../settings.ts";

/** Replaces this process by another Node program, which then gets the container's signals itself. Never returns. */
export function become(args: string[], environment: Environment): never {
  if (!process.execve) throw new Error("This system cannot replace a process.");
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) defined[name] = value;
  return process.execve(nodeProgram, [nodeProgram, ...args], { ...defined, NODE_ENV: "production" });
}
