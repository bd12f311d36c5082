import { randomInt } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

const names = [
  "postgres",
  "imap",
  "imaps",
  "pop3",
  "pop3s",
  "sieve",
  "lmtp",
  "submission",
  "smtp",
  "injection",
] as const;

export type Ports = Record<(typeof names)[number], number>;

/**
 * The loopback ports of a data folder: those it had before, and a new one for each that somebody else has taken
 * since. To be called when nothing of the data folder runs.
 */
export async function keepPorts(dir: string): Promise<Ports> {
  const path = join(dir, "ports.json");
  const kept = await readKept(path);
  const ports = {} as Ports;
  for (const name of names) {
    const before = kept[name];
    const usable = before !== undefined && (await isFree(before)) && !Object.values(ports).includes(before);
    ports[name] = usable ? before : await findFreePort(Object.values(ports));
  }
  await writeFile(path, `${JSON.stringify(ports, null, 2)}\n`);
  return ports;
}

async function readKept(path: string): Promise<Partial<Ports>> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Partial<Ports>;
  } catch {
    // No file yet, or a torn one: ports can always be chosen anew.
    return {};
  }
}

/** A free loopback port below the range that the system hands out to outgoing connections. */
export async function findFreePort(except: number[] = []): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = randomInt(20000, 32000);
    if (!except.includes(port) && (await isFree(port))) return port;
  }
  throw new Error("No free loopback port was found between 20000 and 32000.");
}

/** Whether nobody listens on the port of this address. A machine without IPv6 has every IPv6 port free. */
export function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      done(error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(true)));
  });
}
