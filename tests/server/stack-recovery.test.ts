import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { ImapFlow } from "imapflow";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { environment } from "#tests/environment.ts";

/*
 * A stack of its own, without the web server, on a data folder below that of the run: started, killed, started again.
 */
const dataDir = join(environment.DATA_DIR, "recovery");
const running: ChildProcess[] = [];

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) await endBy(child, "SIGTERM");
  }
});

test("a stack that was killed is found and replaced, its data and ports are kept, and SIGTERM leaves nothing", async () => {
  const first = await startStack();
  const variables = await readVariables();
  await queryStack(variables, "CREATE TABLE IF NOT EXISTS survivor AS SELECT 1 AS one");
  const orphans = await recordedProcesses();
  expect(Object.keys(orphans).sort()).toEqual(["dovecot", "postfix", "postgres", "supervisor"]);

  await endBy(first.child, "SIGKILL");
  expect(isAlive(orphans.dovecot)).toBe(true);
  expect(isAlive(orphans.postgres)).toBe(true);

  const second = await startStack();
  expect(second.said).toMatch(/left behind: postfix, dovecot, postgres/);
  expect(Object.values(orphans).filter(isAlive)).toEqual([]);
  expect(await readVariables()).toEqual(variables);
  const { rows } = await queryStack(variables, "SELECT one FROM survivor");
  expect(rows).toEqual([{ one: 1 }]);

  const current = await recordedProcesses();
  expect(await endBy(second.child, "SIGTERM")).toBe(143);
  expect(Object.values(current).filter(isAlive)).toEqual([]);
});

test("a part that dies is started again", async () => {
  await startStack();
  const { dovecot = 0 } = await recordedProcesses();
  process.kill(dovecot, "SIGKILL");
  // The old one's children go on greeting for a moment, so first comes the new one.
  await expect.poll(async () => (await recordedProcesses()).dovecot, { timeout: 15_000 }).not.toBe(dovecot);
  const variables = await readVariables();
  await expect.poll(() => greets(Number(variables.IMAP_PORT)), { timeout: 15_000 }).toBe(true);
});

test("a second stack on the same data folder is refused by name, and does not disturb the first", async () => {
  await startStack();
  const before = await recordedProcesses();
  const second = launch();
  const said = collect(second);
  await new Promise((done) => second.once("exit", done));
  expect(second.exitCode).toBe(1);
  expect(said()).toContain(`already runs on the data folder ${dataDir}`);
  expect(await recordedProcesses()).toEqual(before);
});

function launch(): ChildProcess {
  const child = spawn(process.execPath, ["stack/services.ts"], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DEMO_DATA: "false",
      DATABASE_URL: "",
      IMAP_HOST: "",
      SMTP_HOST: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  return child;
}

/** Starts a stack and waits until it says that it is ready; rejects with what it said when it ends before. */
async function startStack(): Promise<{ child: ChildProcess; said: string }> {
  const child = launch();
  const said = collect(child);
  await expect
    .poll(() => (child.exitCode === null ? said() : `ended: Services ready ${said()}`), { timeout: 30_000 })
    .toContain("Services ready");
  expect(child.exitCode, said()).toBe(null);
  return { child, said: said() };
}

function collect(child: ChildProcess): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  return () => text;
}

/** Ends a process and answers with its exit code. */
async function endBy(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = new Promise((done) => child.once("exit", done));
  child.kill(signal);
  await exit;
  return child.exitCode;
}

async function readVariables(): Promise<NodeJS.Dict<string>> {
  return parseEnv(await readFile(join(dataDir, "environment"), "utf8"));
}

/** Process ids by the names of the parts. */
async function recordedProcesses(): Promise<Record<string, number>> {
  const folder = join(dataDir, "processes");
  const records: Record<string, number> = {};
  for (const file of await readdir(folder)) {
    const { pid } = JSON.parse(await readFile(join(folder, file), "utf8")) as { pid: number };
    records[file.replace(".json", "")] = pid;
  }
  return records;
}

/** A process that has ended and waits for a parent to notice ("Z") is not alive. */
function isAlive(pid: number | undefined): boolean {
  const status = `/proc/${pid}/status`;
  return existsSync(status) && !/^State:\s*Z/m.test(readFileSync(status, "utf8"));
}

async function queryStack(variables: NodeJS.Dict<string>, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: variables.DATABASE_URL });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function greets(port: number): Promise<boolean> {
  const client = new ImapFlow({
    host: "127.0.0.1",
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: "nobody@pennypost.test", pass: "none" },
    logger: false,
  });
  // A refused sign-in is an answer as well; a refused connection is none.
  return client.connect().then(
    () => true,
    (error: { authenticationFailed?: boolean }) => error.authenticationFailed === true,
  );
}
