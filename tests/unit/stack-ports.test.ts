import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isFree, keepPorts } from "#stack/ports.ts";

async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "pennypost-ports-"));
}

function listenOn(port: number): Promise<Server> {
  return new Promise((done) => {
    const server = createServer().listen(port, "127.0.0.1", () => done(server));
  });
}

test("a data folder keeps its ports, each of them a different one", async () => {
  const dir = await temporaryFolder();
  const first = await keepPorts(dir);
  expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
  expect(await keepPorts(dir)).toEqual(first);
});

test("a port that somebody else has taken is chosen anew, and only that one", async () => {
  const dir = await temporaryFolder();
  const first = await keepPorts(dir);
  const intruder = await listenOn(first.imap);
  const second = await keepPorts(dir);
  intruder.close();
  expect(second.imap).not.toBe(first.imap);
  expect({ ...second, imap: 0 }).toEqual({ ...first, imap: 0 });
});

test("a torn file of ports is written anew", async () => {
  const dir = await temporaryFolder();
  await writeFile(join(dir, "ports.json"), '{"imap": 2');
  expect((await keepPorts(dir)).imap).toBeGreaterThanOrEqual(20000);
});

test("a port is free only while nobody listens", async () => {
  const { imap } = await keepPorts(await temporaryFolder());
  expect(await isFree(imap)).toBe(true);
  const server = await listenOn(imap);
  expect(await isFree(imap)).toBe(false);
  server.close();
});
